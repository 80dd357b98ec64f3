package ictb.voice.sandbox;

import ictb.platform.PhoneNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The played calls on record, one line each: attempt id, number, when it was placed in milliseconds since 1970. A line is on the
 * disk before its call "rings".
 */
final class Journal {

    /** A call on record. */
    record Entry(PhoneNumber number, Instant placed) {}

    private static final int ID_LENGTH = 32;

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    synchronized void write(String attemptId, PhoneNumber number, Instant placed) throws IOException {
        Files.createDirectories(file.getParent());
        // Begins a line of its own even where a crash cut the last one off.
        String line = "\n" + attemptId + "," + number.digits() + "," + placed.toEpochMilli() + "\n";
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.US_ASCII.encode(line));
            channel.force(false);
        }
    }

    /** Where it ends now, in bytes. */
    long length() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /**
     * The calls of these ids that are on record since a {@link #length()} taken earlier.
     */
    Map<String, Entry> read(Set<String> attemptIds, long since) throws IOException {
        Map<String, Entry> found = new HashMap<>();
        if (Files.notExists(file)) {
            return found;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
            skip(lines, since);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",");
                if (fields.length == 3 && fields[0].length() == ID_LENGTH && attemptIds.contains(fields[0])) {
                    found.put(
                            fields[0],
                            new Entry(new PhoneNumber(fields[1]), Instant.ofEpochMilli(Long.parseLong(fields[2]))));
                }
            }
        }
        return found;
    }

    private static void skip(BufferedReader lines, long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            long skipped = lines.skip(left);
            if (skipped == 0) {
                return;
            }
            left -= skipped;
        }
    }
}
