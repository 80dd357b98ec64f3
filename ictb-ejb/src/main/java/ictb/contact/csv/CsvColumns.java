package ictb.contact.csv;

import ictb.contact.NewContact;
import ictb.contact.Remote;
import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.platform.WrittenPhone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which column of a file holds what; decided once, then asked for every row. */
final class CsvColumns {

    /** The guide's order, which files without names of columns have. */
    static final List<ColumnField> CONTRACT = List.of(
            ColumnField.PHONE,
            ColumnField.FIRST_NAME,
            ColumnField.LAST_NAME,
            ColumnField.EMAIL,
            ColumnField.ADDRESS,
            ColumnField.CUSTOM1,
            ColumnField.CUSTOM2,
            ColumnField.CUSTOM3,
            ColumnField.DESCRIPTION);

    private static final Pattern AREA_CODE = Pattern.compile("\\(?([0-9]{1,6})\\)?(?:\\.0)?");

    /** Digits of a number that needs an area code. */
    private static final int LOCAL = 7;

    /** Digits of a number that has its area code already. */
    private static final int WITH_AREA_CODE = 10;

    /** By the ordinal of the field, the columns to look at one after the other. */
    private final int[][] places = new int[ColumnField.values().length][];

    private final int width;
    private final boolean isMixed;

    /** Whether nothing but their look tells numbers from others, so that short ones are not taken. */
    private final boolean isByLook;

    private CsvColumns(Builder builder) {
        for (ColumnField field : ColumnField.values()) {
            places[field.ordinal()] = builder.places.getOrDefault(field, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        this.width = builder.width;
        this.isMixed = builder.isMixed;
        this.isByLook = builder.isByLook;
    }

    /** Says where the fields stand. */
    static final class Builder {

        private final Map<ColumnField, List<Integer>> places = new EnumMap<>(ColumnField.class);
        private final int width;
        private boolean isMixed;
        private boolean isByLook;

        /** @param width columns of the file */
        Builder(int width) {
            this.width = width;
        }

        /** Adds a column that is looked at where those before are empty. */
        Builder add(ColumnField field, int column) {
            places.computeIfAbsent(field, none -> new ArrayList<>()).add(column);
            return this;
        }

        /** One column, of numbers and addresses. */
        Builder mixed() {
            isMixed = true;
            return add(ColumnField.PHONE, 0).add(ColumnField.EMAIL, 0);
        }

        /** The file has no names of columns. */
        Builder byLook() {
            isByLook = true;
            return this;
        }

        CsvColumns build() {
            if (!places.containsKey(ColumnField.FIRST_NAME) && places.containsKey(ColumnField.NAME)) {
                places.put(ColumnField.FIRST_NAME, places.get(ColumnField.NAME));
            } else if (!places.containsKey(ColumnField.LAST_NAME) && places.containsKey(ColumnField.NAME)) {
                places.put(ColumnField.LAST_NAME, places.get(ColumnField.NAME));
            }
            return new CsvColumns(this);
        }
    }

    static CsvColumns inOrder(int width) {
        Builder columns = new Builder(width).byLook();
        for (int column = 0; column < Math.min(width, CONTRACT.size()); column++) {
            columns.add(CONTRACT.get(column), column);
        }
        return columns.build();
    }

    int width() {
        return width;
    }

    /** The columns of telephone numbers. */
    int[] phones() {
        return places[ColumnField.PHONE.ordinal()];
    }

    /** @throws DomainException when the row has more cells than the file has columns, or its number cannot be put together */
    NewContact contact(List<String> row) {
        checkWidth(row);
        return new NewContact(
                phone(row),
                email(row),
                value(row, ColumnField.FIRST_NAME),
                value(row, ColumnField.LAST_NAME),
                value(row, ColumnField.ADDRESS),
                value(row, ColumnField.CUSTOM1),
                value(row, ColumnField.CUSTOM2),
                value(row, ColumnField.CUSTOM3),
                value(row, ColumnField.DESCRIPTION),
                remote(row));
    }

    private Optional<Remote> remote(List<String> row) {
        Optional<String> id = value(row, ColumnField.REMOTE_ID);
        Optional<String> module = value(row, ColumnField.REMOTE_MODULE);
        return id.or(() -> module).map(known -> new Remote(id, module));
    }

    /** A separator too many, as in a name without quotes, moves all that follows into columns of others. */
    private void checkWidth(List<String> row) {
        if (row.size() > width) {
            throw new DomainException("The row has " + row.size() + " cells, and the file " + width + " columns");
        }
    }

    private Optional<String> phone(List<String> row) {
        for (int column : phones()) {
            String cell = cell(row, column);
            if (!CellContent.isNothing(cell) && !(isMixed && CellContent.looksLikeEmail(cell))) {
                return Optional.of(whole(row, cell));
            }
        }
        return Optional.empty();
    }

    /** All numbers of a row, as they are written; each may be refused when it is read. */
    List<String> phones(List<String> row) {
        checkWidth(row);
        return Arrays.stream(phones())
                .mapToObj(column -> cell(row, column))
                .filter(cell -> !CellContent.isNothing(cell) && !(isMixed && CellContent.looksLikeEmail(cell)))
                .toList();
    }

    /** With the codes that stand in columns of their own. */
    String whole(List<String> row, String phone) {
        if (isByLook && phone.length() < LOCAL && places[ColumnField.AREA_CODE.ordinal()].length == 0) {
            throw new DomainException("A phone number in a file without names of columns has at least " + LOCAL
                    + " digits: fewer may be anything");
        }
        int[] countries = places[ColumnField.COUNTRY_CODE.ordinal()];
        int[] areas = places[ColumnField.AREA_CODE.ordinal()];
        if (countries.length == 0 && areas.length == 0) {
            return phone;
        }
        String local = areas.length == 0 ? phone : withArea(value(row, ColumnField.AREA_CODE), phone);
        return value(row, ColumnField.COUNTRY_CODE)
                .filter(code -> !CellContent.isNothing(code))
                .map(code -> "+" + PhoneNumber.parse(code, local).digits())
                .orElse(local);
    }

    private static String withArea(Optional<String> code, String phone) {
        String area = code.map(WrittenPhone::plain)
                .filter(text -> !CellContent.isNothing(text))
                .orElse("");
        WrittenPhone read = WrittenPhone.of(phone);
        if (read.isInternational() || hasArea(read.digits(), area)) {
            return phone;
        }
        if (area.isEmpty()) {
            return complete(phone, read.digits());
        }
        Matcher digits = AREA_CODE.matcher(area);
        if (!digits.matches()) {
            throw new DomainException("A phone number's area code has 1 to 6 digits");
        }
        return digits.group(1) + read.digits();
    }

    private static String complete(String phone, String digits) {
        if (digits.length() <= LOCAL) {
            throw new DomainException("A phone number of " + digits.length() + " digits needs its area code");
        }
        return phone;
    }

    static boolean isAreaCode(String cell) {
        return AREA_CODE.matcher(WrittenPhone.plain(cell)).matches();
    }

    private static boolean hasArea(String digits, String area) {
        return digits.startsWith("0")
                || !area.isEmpty() && digits.startsWith(area) && digits.length() >= WITH_AREA_CODE;
    }

    Optional<String> checkedEmail(List<String> row) {
        checkWidth(row);
        return email(row);
    }

    private Optional<String> email(List<String> row) {
        return value(row, ColumnField.EMAIL)
                .filter(cell -> !isMixed || CellContent.looksLikeEmail(cell))
                .filter(cell -> !CellContent.isNothing(cell));
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? CellContent.trimmed(row.get(column)) : "";
    }

    private Optional<String> value(List<String> row, ColumnField field) {
        for (int column : places[field.ordinal()]) {
            if (column < row.size()) {
                String text = CellContent.text(row.get(column));
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }
}
