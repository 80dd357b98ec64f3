package ictb.door;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a body says that it is (RFC 9110, 8.3).
 *
 * @param name in lower case, without parameters: {@code multipart/form-data}
 * @param boundary between the parts of a form
 * @param charset of a text
 */
public record ContentType(String name, Optional<String> boundary, Optional<String> charset) {

    private static final Pattern BOUNDARY = parameter("boundary");
    private static final Pattern CHARSET = parameter("charset");

    public static ContentType of(String header) {
        String name = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return new ContentType(name, value(BOUNDARY, header), value(CHARSET, header));
    }

    private static Pattern parameter(String name) {
        return Pattern.compile(";\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))", Pattern.CASE_INSENSITIVE);
    }

    private static Optional<String> value(Pattern parameter, String header) {
        Matcher found = parameter.matcher(header);
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of(found.group(1) == null ? found.group(2) : found.group(1));
    }
}
