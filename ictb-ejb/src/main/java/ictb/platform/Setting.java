package ictb.platform;

import java.util.Locale;
import java.util.function.Function;

/**
 * One key of the configuration.
 *
 * @param name of the environment variable: {@code ICTB_UPLOAD_MAX_MB}; the system property is called the same, or
 *     {@code ictb.upload.max.mb}
 * @param standard the text that counts where nothing is set; empty = nothing
 * @param secret whether its value must never be told
 * @param about what it does, its unit and range; the page of settings is made from it
 * @param parse reads a text; throws {@link IllegalArgumentException} with what would be right ("a whole number …")
 */
public record Setting<T>(String name, String standard, boolean secret, String about, Function<String, T> parse) {

    /** The key as MicroProfile and {@code -D} spell it. */
    public String propertyName() {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static Setting<String> text(String name, String standard, String about) {
        return new Setting<>(name, standard, false, about, Function.identity());
    }

    /** @param shape what the pattern means, for the sentence: "1 to 64 letters" */
    static Setting<String> shaped(String name, String pattern, String shape, String standard, String about) {
        return new Setting<>(name, standard, false, about, text -> {
            if (!text.matches(pattern)) {
                throw new IllegalArgumentException(shape);
            }
            return text;
        });
    }

    static Setting<String> secret(String name, String about) {
        return new Setting<>(name, "", true, about, Function.identity());
    }

    static Setting<Boolean> onOrOff(String name, boolean standard, String about) {
        return new Setting<>(name, standard ? "on" : "off", false, about, text -> switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("on or off");
        });
    }

    static Setting<Integer> whole(String name, int least, int most, int standard, String about) {
        return new Setting<>(name, String.valueOf(standard), false, about, text -> {
            try {
                int value = Integer.parseInt(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // said below, with the range
            }
            throw new IllegalArgumentException("a whole number from " + least + " to " + most);
        });
    }
}
