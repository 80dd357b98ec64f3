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
 */
public record ContentType(String name, Optional<String> boundary) {

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))", Pattern.CASE_INSENSITIVE);

    public static ContentType of(String header) {
        String name = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Matcher boundary = BOUNDARY.matcher(header);
        if (!boundary.find()) {
            return new ContentType(name, Optional.empty());
        }
        return new ContentType(name, Optional.of(boundary.group(1) == null ? boundary.group(2) : boundary.group(1)));
    }
}
