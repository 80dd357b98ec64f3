package ictb.ivr.run;

import ictb.ivr.flow.SayKind;
import ictb.platform.DateOrder;
import ictb.platform.WrittenTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a text is spoken; dates and times as {@link WrittenTime} reads them. */
final class SpokenValue {

    private static final int LONGEST = 100;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{10,}");

    private SpokenValue() {}

    /**
     * @param order of day and month in a date
     * @return empty where the text is nothing of that kind, or a date that can be read in two ways
     */
    static Optional<Utterance> of(SayKind kind, String text, DateOrder order) {
        String value = text.strip();
        return switch (kind) {
            case DIGITS -> digits(value);
            case NUMBER -> number(value);
            case CHARACTERS -> characters(value);
            case DATE -> WrittenTime.read(value, order).date().map(Utterance.Date::new);
            case TIME -> WrittenTime.read(value, order).time().map(Utterance.Time::new);
        };
    }

    private static Optional<Utterance> digits(String value) {
        return Optional.of(cut(value.replaceAll("[^0-9*#]", "")))
                .filter(digits -> !digits.isEmpty())
                .map(Utterance.Digits::new);
    }

    /** What is too long for a number is spoken as digits. */
    private static Optional<Utterance> number(String value) {
        if (NUMBER.matcher(value).matches()) {
            return Optional.of(new Utterance.Number(Integer.parseInt(value)));
        }
        return LONG_NUMBER.matcher(value).matches() ? digits(value) : Optional.empty();
    }

    private static Optional<Utterance> characters(String value) {
        return Optional.of(cut(value.replaceAll("[^ -~]|[\"\\\\]", "").strip()))
                .filter(characters -> !characters.isEmpty())
                .map(Utterance.Characters::new);
    }

    private static String cut(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST));
    }
}
