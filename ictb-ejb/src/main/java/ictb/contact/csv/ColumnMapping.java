package ictb.contact.csv;

import ictb.platform.DomainException;
import ictb.platform.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which column of a file holds what, as a client says it: by the column's name or its number, from 1. */
public final class ColumnMapping {

    private static final int LONGEST_TOLD = 64;
    private static final int HEADER_ROWS = 30;

    private final Map<String, ColumnField> fields;

    private ColumnMapping(Map<String, ColumnField> fields) {
        this.fields = fields;
    }

    /**
     * @param sent column → field; where a column 0 is named they are counted from 0, as in a list of PHP's
     * @throws DomainException when a field is unknown, or neither phone nor email is among them
     */
    public static ColumnMapping of(Map<String, String> sent) {
        boolean isFromZero = sent.containsKey("0");
        Map<String, ColumnField> fields = new LinkedHashMap<>();
        sent.forEach((column, field) -> fields.put(
                isFromZero && isNumber(column) ? "" + (Integer.parseInt(column) + 1) : column.strip(), field(field)));
        if (!fields.containsValue(ColumnField.PHONE) && !fields.containsValue(ColumnField.EMAIL)) {
            throw new DomainException("mapping must name the column of the phone or of the email");
        }
        return new ColumnMapping(fields);
    }

    private static ColumnField field(String sent) {
        String word = sent.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(ColumnField.values())
                .filter(field -> field.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new DomainException("mapping gives a column one of these fields: "
                        + Arrays.stream(ColumnField.values())
                                .map(ColumnField::word)
                                .collect(Collectors.joining(", "))));
    }

    private static boolean isNumber(String column) {
        return column.matches("[0-9]{1,4}");
    }

    /** The columns of a file that begins so. */
    FoundColumns in(ColumnSample sample) {
        Optional<Integer> header = header(sample);
        List<String> names = header.map(sample.rows()::get).orElse(List.of());
        CsvColumns.Builder columns = new CsvColumns.Builder(
                header.isPresent()
                        ? sample.from(header.get() + 1).widthBelow(names.size())
                        : Math.max(sample.usualWidth(), highest()));
        fields.forEach((column, field) -> columns.add(field, place(column, names, sample)));
        return new FoundColumns(columns.build(), header.map(row -> row + 1).orElse(0));
    }

    /** The last column that is named by its number. */
    private int highest() {
        return fields.keySet().stream()
                .filter(ColumnMapping::isNumber)
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(1);
    }

    /** The row that has all the names; with numbers alone the one that names a phone or an email where any does. */
    private Optional<Integer> header(ColumnSample sample) {
        List<String> named =
                fields.keySet().stream().filter(column -> !isNumber(column)).toList();
        if (named.isEmpty()) {
            return ColumnFinder.header(sample);
        }
        for (int row = 0; row < Math.min(HEADER_ROWS, sample.rows().size()); row++) {
            List<String> cells = sample.rows().get(row);
            if (named.stream().allMatch(name -> place(name, cells).isPresent())) {
                return Optional.of(row);
            }
        }
        List<String> first = sample.rows().isEmpty() ? List.of() : sample.rows().get(0);
        throw new DomainException("mapping names columns that the file does not have: "
                + named.stream().map(name -> Text.cut(name, LONGEST_TOLD)).collect(Collectors.joining(", "))
                + ". The file begins with " + ColumnFinder.told(first));
    }

    private static int place(String column, List<String> names, ColumnSample sample) {
        return place(column, names).orElseGet(() -> {
            int number = isNumber(column) ? Integer.parseInt(column) : 0;
            if (number < 1 || number > sample.width()) {
                throw new DomainException("mapping names column " + Text.cut(column, LONGEST_TOLD)
                        + ", and the file has " + sample.width());
            }
            return number - 1;
        });
    }

    /** As it is written, or else without regard to case, accents and what stands between words. */
    private static Optional<Integer> place(String name, List<String> cells) {
        List<String> trimmed = new ArrayList<>(cells);
        trimmed.replaceAll(CellContent::trimmed);
        int place = trimmed.indexOf(name);
        if (place < 0 && !isNumber(name)) {
            List<String> tokens = ColumnWords.tokens(name);
            trimmed.replaceAll(cell -> ColumnWords.tokens(cell).equals(tokens) ? name : "");
            place = tokens.isEmpty() ? -1 : trimmed.indexOf(name);
        }
        return place < 0 ? Optional.empty() : Optional.of(place);
    }
}
