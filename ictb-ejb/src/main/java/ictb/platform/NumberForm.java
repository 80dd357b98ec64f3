package ictb.platform;

import java.util.Locale;
import java.util.stream.Stream;

/** How certainly the digits of a stored number tell its country. */
public enum NumberForm {
    /** They begin with the country code for certain: E.164 without the {@code +}. */
    INTERNATIONAL,
    /** They are the digits as given: no country was known by which to read them, or no number of that country is so. */
    GIVEN,
    /** They were stored before the form was: either of the two. */
    UNKNOWN;

    /** As it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param word as stored */
    public static NumberForm of(String word) {
        return Stream.of(values())
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No form of a number: " + word));
    }
}
