package ictb.contact.csv;

import ictb.contact.NewContact;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column holds what: as the first row says, or in the order of the contract where it is a contact already. */
final class CsvColumns {

    private static final List<String> FIELDS = List.of(
            "phone", "first_name", "last_name", "email", "address", "custom1", "custom2", "custom3", "description");

    private static final Map<String, String> ALSO_CALLED = Map.of(
            "phone_number", "phone",
            "number", "phone",
            "telephone", "phone",
            "mobile", "phone",
            "firstname", "first_name",
            "lastname", "last_name",
            "e_mail", "email",
            "email_address", "email");

    /** In which column each of {@link #FIELDS} stands; -1 where it stands nowhere. */
    private final int[] places;

    private CsvColumns(List<String> fields) {
        places = FIELDS.stream().mapToInt(fields::indexOf).toArray();
    }

    /** @return the columns that the row names, or empty where it is no header */
    static Optional<CsvColumns> named(List<String> row) {
        List<String> fields = row.stream().map(CsvColumns::field).toList();
        return fields.contains("phone") || fields.contains("email")
                ? Optional.of(new CsvColumns(fields))
                : Optional.empty();
    }

    static CsvColumns inOrder() {
        return new CsvColumns(FIELDS);
    }

    private static String field(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return ALSO_CALLED.getOrDefault(word, word);
    }

    NewContact contact(List<String> row) {
        return new NewContact(
                value(row, 0),
                value(row, 3),
                value(row, 1),
                value(row, 2),
                value(row, 4),
                value(row, 5),
                value(row, 6),
                value(row, 7),
                value(row, 8));
    }

    /** @param field its place in {@link #FIELDS} */
    private Optional<String> value(List<String> row, int field) {
        int column = places[field];
        return column < 0 || column >= row.size()
                ? Optional.empty()
                : Optional.of(row.get(column).strip()).filter(text -> !text.isEmpty());
    }
}
