package ictb.launcher.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a CSV file of evidence, every field of which is quoted. */
final class Evidence {
    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"(?:,|$)");
    private static final int UNIQUE_ID_OF_CEL = 2;

    private Evidence() {}

    /** Lines of {@code cel.csv}: eventtype, eventtime, uniqueid, linkedid, channel, userdeftype, eventextra. */
    static List<List<String>> celOf(Asterisk asterisk, String channelId) throws IOException {
        return lines(asterisk.evidence().resolve("cel.csv")).stream()
                .filter(line -> line.get(UNIQUE_ID_OF_CEL).equals(channelId))
                .toList();
    }

    /** Lines of {@code cdr.csv}: uniqueid, linkedid, channel, exten, start, answer, end, duration, billsec, disposition. */
    static List<List<String>> cdrOf(Asterisk asterisk, String channelId) throws IOException {
        return lines(asterisk.evidence().resolve("cdr.csv")).stream()
                .filter(line -> line.get(0).equals(channelId))
                .toList();
    }

    private static List<List<String>> lines(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(Evidence::fields).toList()
                : List.of();
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(line);
        while (matcher.lookingAt()) {
            fields.add(matcher.group(1).replace("\"\"", "\""));
            matcher.region(matcher.end(), line.length());
            if (matcher.regionStart() == line.length()) {
                break;
            }
        }
        return fields;
    }
}
