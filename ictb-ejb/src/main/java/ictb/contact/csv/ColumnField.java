package ictb.contact.csv;

import java.util.Locale;

/** What a column of a file may hold. */
enum ColumnField {
    PHONE,
    FIRST_NAME,
    LAST_NAME,
    /** A full name, which is kept whole as the first name where the file has no first name. */
    NAME,
    EMAIL,
    ADDRESS,
    DESCRIPTION,
    CUSTOM1,
    CUSTOM2,
    CUSTOM3,
    /** 44 or GB, in front of the number. */
    COUNTRY_CODE,
    /** Between country code and number. */
    AREA_CODE,
    /** The id of a customer's own program; by mapping alone. */
    REMOTE_ID,
    /** That program, or a part of it; by mapping alone. */
    REMOTE_MODULE;

    /** As clients write it: {@code first_name}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
