package ictb.it.bench;

import ictb.launcher.Poll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When INVITEs reached the carrier, as it wrote down itself. */
final class InviteLog {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private final Path file;

    InviteLog(Path file) {
        this.file = file;
    }

    /** Waits for the INVITE to a number. */
    Instant arrival(String number) {
        if (!Poll.until(() -> find(number).isPresent(), PATIENCE)) {
            throw new IllegalStateException("No INVITE to " + number + " in " + file);
        }
        return find(number).orElseThrow();
    }

    private Optional<Instant> find(String number) {
        Pattern invite = Pattern.compile("-{10,} (\\d{4}-\\d\\d-\\d\\d)[ \\t]+(\\d\\d:\\d\\d:\\d\\d\\.\\d{6})[^\\n]*\\n"
                + "[^\\n]*received[^\\n]*\\n\\s*INVITE sip:" + number + "@");
        Matcher found = invite.matcher(text());
        return found.find()
                ? Optional.of(LocalDateTime.parse(found.group(1) + " " + found.group(2), TIME)
                        .toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    private String text() {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
