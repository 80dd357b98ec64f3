package ictb.ra;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** Something that Asterisk says. Values are spoken with the sounds of its own language. */
public sealed interface Prompt {

    /** @param path absolute, as Asterisk sees it, or the name of a sound of its own; without extension */
    record Recording(String path) implements Prompt {}

    /** One by one: 0 to 9, * and #. */
    record Digits(String digits) implements Prompt {

        private static final Pattern DIGITS = Pattern.compile("[0-9*#]{1,100}");

        public Digits {
            if (!DIGITS.matcher(digits).matches()) {
                throw new IllegalArgumentException("digits must match " + DIGITS);
            }
        }
    }

    record Number(int number) implements Prompt {}

    /** Letter by letter; what Asterisk has no sound for is left out. */
    record Characters(String characters) implements Prompt {}

    /** Weekday, month, day and year. */
    record Date(LocalDate date) implements Prompt {}

    /** Hours and minutes. */
    record Time(LocalTime time) implements Prompt {}
}
