package ictb.platform.api;

import java.util.Locale;

/** How our names are spelled on the wire. */
public final class Words {

    private Words() {}

    /** {@code contactGroupId} → {@code contact_group_id}. */
    public static String snakeCase(String camelCase) {
        StringBuilder word = new StringBuilder();
        for (char c : camelCase.toCharArray()) {
            if (Character.isUpperCase(c)) {
                word.append('_');
            }
            word.append(Character.toLowerCase(c));
        }
        return word.toString();
    }

    /** {@code NO_RESPONSE} → {@code no-response}, the guide's spelling. */
    public static String ofConstant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
