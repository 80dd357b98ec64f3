package ictb.contact.csv;

import ictb.contact.csv.ColumnName.Certainty;
import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.platform.Text;
import ictb.platform.WrittenPhone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds out which column of a file holds what: by the names in its header, which what stands below may contradict, or without
 * a header by what looks like telephone numbers. Where that is not certain the file is refused: an id is never dialled.
 */
final class ColumnFinder {

    /** Above the header stand at most so many rows: titles, notes. */
    private static final int HEADER_ROWS = 30;

    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.8;

    private static final int TOLD_COLUMNS = 20;
    private static final int LONGEST_TOLD = 40;

    /** Fewer rows may be numbered by chance. */
    private static final int NUMBERED = 3;

    private ColumnFinder() {}

    /** @throws DomainException when no column of telephone numbers or addresses can be told */
    static FoundColumns find(ColumnSample sample) {
        Optional<Integer> header = header(sample);
        return header.isPresent()
                ? new FoundColumns(
                        named(sample.rows().get(header.get()), sample.from(header.get() + 1)), header.get() + 1)
                : new FoundColumns(unnamed(sample), 0);
    }

    /** The row above the first number or address in which most names are known, one of a phone or an e-mail among them. */
    static Optional<Integer> header(ColumnSample sample) {
        int best = 0;
        Optional<Integer> header = Optional.empty();
        for (int row = 0; row < Math.min(HEADER_ROWS, sample.rows().size()); row++) {
            List<String> cells = sample.rows().get(row);
            if (cells.stream().anyMatch(CellContent::isAddress)) {
                break;
            }
            int known = known(cells);
            if (known > best) {
                best = known;
                header = Optional.of(row);
            }
        }
        return header;
    }

    /** Sure names count twice. */
    private static int known(List<String> cells) {
        List<ColumnName> names = cells.stream()
                .map(ColumnName::of)
                .filter(name -> name.field().isPresent())
                .toList();
        boolean leads = names.stream().anyMatch(name -> name.is(ColumnField.PHONE) || name.is(ColumnField.EMAIL));
        return leads
                ? names.stream()
                        .mapToInt(name -> name.certainty() == Certainty.SURE ? 2 : 1)
                        .sum()
                : 0;
    }

    private static CsvColumns named(List<String> header, ColumnSample below) {
        List<ColumnName> names = header.stream().map(ColumnName::of).toList();
        CsvColumns.Builder columns = new CsvColumns.Builder(below.widthBelow(header.size()));
        List<Integer> phones = phones(names, below);
        if (phones.isEmpty()) {
            checkHasOnlyEmails(header, names, below);
        }
        phones.forEach(column -> columns.add(ColumnField.PHONE, column));
        for (int column = 0; column < names.size(); column++) {
            ColumnField field = names.get(column).field().orElse(ColumnField.PHONE);
            if (field != ColumnField.PHONE && isCredible(field, column, below)) {
                columns.add(field, column);
            }
        }
        return columns.build();
    }

    /** In the order in which they are to be called; those whose cells are no numbers only where all are so. */
    private static List<Integer> phones(List<ColumnName> names, ColumnSample below) {
        List<Integer> sure = columns(names, Certainty.SURE);
        List<Integer> readable = sure.stream()
                .filter(column -> !below.isFilled(column) || below.holds(column, CellContent::isReadablePhone, HALF))
                .toList();
        if (!sure.isEmpty()) {
            boolean isAnyFilled = readable.stream().anyMatch(below::isFilled);
            return isAnyFilled || below.rows().isEmpty() ? readable : sure;
        }
        for (Certainty certainty : List.of(Certainty.POSSIBLE, Certainty.WEAK)) {
            List<Integer> likely = columns(names, certainty).stream()
                    .filter(column -> below.holds(column, CellContent::looksLikePhone, NEARLY_ALL))
                    .toList();
            if (likely.size() == 1) {
                return likely;
            }
        }
        return List.of();
    }

    private static List<Integer> columns(List<ColumnName> names, Certainty certainty) {
        return IntStream.range(0, names.size())
                .filter(column -> names.get(column).isPhone(certainty))
                .boxed()
                .sorted(Comparator.comparing(column -> names.get(column).rank()))
                .toList();
    }

    /** A file without telephone numbers is one of e-mail contacts, if it is certain that there are none. */
    private static void checkHasOnlyEmails(List<String> header, List<ColumnName> names, ColumnSample below) {
        boolean hasEmail = names.stream().anyMatch(name -> name.is(ColumnField.EMAIL));
        boolean mayHavePhones = IntStream.range(0, names.size())
                .filter(column -> !names.get(column).isAnother())
                .anyMatch(column -> below.holds(column, CellContent::looksLikePhone, HALF));
        if (!hasEmail || mayHavePhones) {
            throw noPhone(header);
        }
    }

    /** A country or area code changes whom a number reaches, so that it must be one. */
    private static boolean isCredible(ColumnField field, int column, ColumnSample below) {
        return switch (field) {
            case COUNTRY_CODE -> below.holds(column, PhoneNumber::isCountryCode, NEARLY_ALL);
            case AREA_CODE -> below.holds(column, CsvColumns::isAreaCode, NEARLY_ALL);
            default -> true;
        };
    }

    private static CsvColumns unnamed(ColumnSample sample) {
        int width = sample.width();
        if (width == 0) {
            return new CsvColumns.Builder(1).mixed().build();
        }
        if (width == 1) {
            return single(sample);
        }
        List<Integer> phones = IntStream.range(0, width)
                .filter(column -> sample.holds(column, CellContent::looksLikePhone, HALF))
                .boxed()
                .toList();
        List<Integer> emails = IntStream.range(0, width)
                .filter(column -> sample.holds(column, CellContent::looksLikeEmail, HALF))
                .boxed()
                .toList();
        List<String> first = sample.rows().get(0);
        if (phones.isEmpty() ? emails.size() != 1 : isUnknownHeader(first, phones.get(0))) {
            throw noPhone(first);
        }
        if (phones.size() > 1) {
            throw new DomainException("The file has no names of columns, and " + phones.size()
                    + " of its columns look like telephone numbers. The first row is " + told(first) + ". "
                    + advice("1"));
        }
        return phones.isEmpty() ? emailsAlone(sample, emails.get(0)) : byContent(sample, phones.get(0), emails);
    }

    private static CsvColumns single(ColumnSample sample) {
        boolean holdsAny = sample.holds(
                0, cell -> CellContent.isReadablePhone(cell) || CellContent.looksLikeEmail(cell), Double.MIN_VALUE);
        if (!holdsAny) {
            throw noPhone(sample.rows().get(0));
        }
        return new CsvColumns.Builder(1).mixed().build();
    }

    /** Words above the numbers, of which none is known: the file has a header that says nothing. */
    private static boolean isUnknownHeader(List<String> first, int phone) {
        boolean hasAddress = first.stream().anyMatch(CellContent::isAddress);
        String cell = phone < first.size() ? first.get(phone) : "";
        return !hasAddress && !cell.isBlank() && cell.chars().noneMatch(Character::isDigit);
    }

    private static CsvColumns emailsAlone(ColumnSample sample, int email) {
        return email == CsvColumns.CONTRACT.indexOf(ColumnField.EMAIL) && !sample.isFilled(0)
                ? CsvColumns.inOrder(sample.width())
                : new CsvColumns.Builder(sample.usualWidth())
                        .add(ColumnField.EMAIL, email)
                        .build();
    }

    private static CsvColumns byContent(ColumnSample sample, int phone, List<Integer> emails) {
        CsvColumns.Builder columns = new CsvColumns.Builder(sample.usualWidth()).byLook();
        if (phone == 0
                && (emails.isEmpty() || emails.equals(List.of(CsvColumns.CONTRACT.indexOf(ColumnField.EMAIL))))) {
            return CsvColumns.inOrder(sample.width());
        }
        if (phone > 0 && isRegistry(sample, phone)) {
            columns.add(ColumnField.AREA_CODE, phone - 1);
        } else if (phone > 0 && mayBeCountryCode(sample, phone - 1)) {
            throw new DomainException("The file has no names of columns, and column " + phone
                    + " may be the country code of the numbers. The first row is "
                    + told(sample.rows().get(0)) + ". "
                    + advice("" + (phone + 1)));
        }
        columns.add(ColumnField.PHONE, phone);
        emails.forEach(email -> columns.add(ColumnField.EMAIL, email));
        return columns.build();
    }

    /** Do-not-call registries write the area code and the number as two columns: {@code 212,5550171}. */
    private static boolean isRegistry(ColumnSample sample, int phone) {
        boolean isNorthAmerican = sample.holds(phone, cell -> cell.matches("[2-9][0-9]{6}"), NEARLY_ALL)
                && sample.holds(phone - 1, cell -> cell.matches("[2-9][0-9]{2}"), NEARLY_ALL)
                && !isNumbered(sample, phone - 1);
        return isNorthAmerican
                || sample.holds(phone, cell -> cell.matches("[1-9][0-9]{4,8}"), NEARLY_ALL)
                        && sample.holds(phone - 1, cell -> cell.matches("0[0-9]{1,4}"), NEARLY_ALL);
    }

    /** Whether the rows are numbered: 201, 202, 203. */
    private static boolean isNumbered(ColumnSample sample, int column) {
        List<Integer> numbers = sample.column(column).stream()
                .filter(cell -> cell.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .toList();
        return numbers.size() >= NUMBERED
                && IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i) == numbers.get(i - 1) + 1);
    }

    /** 44 in every row; a 1 changes nothing. */
    private static boolean mayBeCountryCode(ColumnSample sample, int column) {
        List<String> codes = sample.column(column).stream().distinct().toList();
        return codes.size() == 1
                && codes.get(0).matches("\\+?[0-9]{1,3}")
                && !codes.get(0).equals("1")
                && PhoneNumber.isCountryCode(codes.get(0));
    }

    private static DomainException noPhone(List<String> header) {
        String first = header.stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(ColumnFinder::name)
                .orElse("1");
        return new DomainException("No column can be told to hold telephone numbers. The file begins with "
                + told(header) + ". " + advice(first));
    }

    private static String advice(String column) {
        return "Call the column \"phone\", or say which it is with mapping: {\"" + column + "\": \"phone\"}";
    }

    /** A row's cells, for telling which columns there are. */
    static String told(List<String> cells) {
        String names =
                cells.stream().limit(TOLD_COLUMNS).map(ColumnFinder::name).collect(Collectors.joining(", "));
        return cells.size() > TOLD_COLUMNS ? names + " and " + (cells.size() - TOLD_COLUMNS) + " more" : names;
    }

    private static String name(String cell) {
        return Text.cut(WrittenPhone.plain(cell).replaceAll("\\p{Cntrl}", " "), LONGEST_TOLD);
    }
}
