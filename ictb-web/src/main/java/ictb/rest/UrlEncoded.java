package ictb.rest;

import ictb.door.Limits;
import ictb.door.Utf8;
import ictb.platform.api.Rejection;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code a=1&b=x%20y}: query strings and application/x-www-form-urlencoded bodies. */
final class UrlEncoded {

    private static final Pattern AND = Pattern.compile("&");

    private UrlEncoded() {}

    /**
     * In the order of their coming; of a repeated name the last counts. A {@code %} that encodes nothing stands for itself.
     *
     * @throws Rejection 413 where there are more than {@link Limits#FIELDS}
     */
    static Map<String, String> parse(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        int count = 0;
        for (String field : (Iterable<String>) AND.splitAsStream(encoded)::iterator) {
            if (++count > Limits.FIELDS) {
                throw Rejection.tooLarge("The request has more than " + Limits.FIELDS + " fields");
            }
            int equals = field.indexOf('=');
            String name = decode(equals < 0 ? field : field.substring(0, equals));
            if (!name.isEmpty()) {
                fields.put(name, equals < 0 ? "" : decode(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String encoded) {
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int code = i + 2 < bytes.length && bytes[i] == '%' ? code(bytes[i + 1], bytes[i + 2]) : -1;
            if (code >= 0) {
                decoded.write(code);
                i += 2;
            } else {
                decoded.write(bytes[i] == '+' ? ' ' : bytes[i]);
            }
        }
        return Utf8.decode("A field", decoded.toByteArray());
    }

    private static int code(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
