package ictb.launcher.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The carrier's {@code calls.csv}: one line a call, {@code "number","id","seconds.micros","caller","CHAN_START"}. */
final class CallsFile {
    private static final Pattern LINE =
            Pattern.compile("\"([^\"]*)\",\"([^\"]*)\",\"([0-9]+)\\.([0-9]{6})\",\"([^\"]*)\",\"([^\"]*)\"");
    private static final String ARRIVAL = "CHAN_START";
    private static final int NANOS_IN_MICRO = 1000;

    private final Path file;

    CallsFile(Path file) {
        this.file = file;
    }

    /** Whole lines only: the last may be in the middle of being written. */
    List<CarrierCall> read() {
        String text = Files.exists(file) ? text() : "";
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(this::fields)
                .filter(fields -> fields.group(6).equals(ARRIVAL))
                .map(CallsFile::call)
                .toList();
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Matcher fields(String line) {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) {
            throw new IllegalStateException("Not a call in " + file + ": " + line);
        }
        return fields;
    }

    private static CarrierCall call(Matcher fields) {
        long nanos = Long.parseLong(fields.group(4)) * NANOS_IN_MICRO;
        Instant time = Instant.ofEpochSecond(Long.parseLong(fields.group(3)), nanos);
        return new CarrierCall(fields.group(1), fields.group(2), time, fields.group(5));
    }
}
