package ictb.voice;

import ictb.platform.SqlRow;
import ictb.platform.merge.MergeField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What messages may merge, as the columns of a row say it: those of a contact, and others after them. */
public final class MergeColumns {

    /** The first is the number, from wherever the query takes it; the others are of the table {@code contact}, which is called c. */
    public static final String OF_CONTACT =
            "c.email, c.first_name, c.last_name, c.address, c.custom1, c.custom2, c.custom3, c.description";

    private static final List<MergeField> CONTACT = List.of(
            MergeField.CONTACT_PHONE,
            MergeField.CONTACT_EMAIL,
            MergeField.CONTACT_FIRST_NAME,
            MergeField.CONTACT_LAST_NAME,
            MergeField.CONTACT_ADDRESS,
            MergeField.CONTACT_CUSTOM1,
            MergeField.CONTACT_CUSTOM2,
            MergeField.CONTACT_CUSTOM3,
            MergeField.CONTACT_DESCRIPTION);

    private MergeColumns() {}

    /** The next columns of the row: the number, {@link #OF_CONTACT}, and {@code more}. What is NULL is left out. */
    public static Map<MergeField, String> next(SqlRow row, MergeField... more) {
        Map<MergeField, String> fields = new EnumMap<>(MergeField.class);
        Stream.concat(CONTACT.stream(), Stream.of(more))
                .forEach(field -> row.optionalText().ifPresent(value -> fields.put(field, value)));
        return fields;
    }
}
