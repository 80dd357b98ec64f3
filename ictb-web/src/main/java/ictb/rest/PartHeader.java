package ictb.rest;

import ictb.door.MalformedBody;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above a part of a form (RFC 7578).
 *
 * @param fileName present where the part is a file; empty where a form's file field was left empty
 */
record PartHeader(String name, Optional<String> fileName) {

    /** Possessive within quotes: what may be given back needs a stack as deep as a client's text is long. */
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([A-Za-z*]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\\s]*))");

    private static final Pattern PLAIN_ENCODING = Pattern.compile("7bit|8bit|binary");

    /** @param lines of the header, without the empty one at its end */
    static PartHeader of(Iterable<String> lines) {
        String disposition = "";
        for (String line : lines) {
            int colon = line.indexOf(':');
            String field = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (field.equals("content-disposition")) {
                disposition = value;
            } else if (field.equals("content-transfer-encoding")
                    && !PLAIN_ENCODING.matcher(value.toLowerCase(Locale.ROOT)).matches()) {
                throw new MalformedBody("Content-Transfer-Encoding is not supported in forms");
            }
        }
        return ofDisposition(disposition);
    }

    private static PartHeader ofDisposition(String disposition) {
        Optional<String> name = Optional.empty();
        Optional<String> fileName = Optional.empty();
        Matcher parameters = PARAMETER.matcher(disposition);
        while (parameters.find()) {
            String value = parameters.group(2) == null
                    ? parameters.group(3)
                    : parameters.group(2).replaceAll("\\\\([\"\\\\])", "$1");
            switch (parameters.group(1).toLowerCase(Locale.ROOT)) {
                case "name" -> name = Optional.of(value);
                case "filename", "filename*" -> fileName = fileName.or(() -> Optional.of(value));
                default -> {
                    // nothing that matters here
                }
            }
        }
        String known = name.filter(text -> !text.isEmpty())
                .orElseThrow(() -> new MalformedBody("A part of the form has no name"));
        return new PartHeader(known, fileName);
    }
}
