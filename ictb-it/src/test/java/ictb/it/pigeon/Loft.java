package ictb.it.pigeon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Where pigeons leave from, a file for the whole world to see: who was sent a pigeon, by which attempt. */
public final class Loft {

    /** One pigeon that has left. */
    public record Flight(String attemptId, String number) {}

    /** To whom the last digit says what comes back: nothing, until somebody asks. */
    static final char SILENT = '7';

    /** The same news twice. */
    static final char TWICE = '5';

    private final Path flights;
    private final Path held;

    /** @param home of the application */
    public Loft(Path home) {
        flights = home.resolve("pigeons.csv");
        held = home.resolve("pigeons-held");
    }

    synchronized void leave(String attemptId, String number) {
        try {
            Files.writeString(
                    flights,
                    attemptId + "," + number + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized List<Flight> flights() {
        try {
            return Files.exists(flights)
                    ? Files.readAllLines(flights, StandardCharsets.US_ASCII).stream()
                            .map(line -> line.split(","))
                            .filter(parts -> parts.length == 2)
                            .map(parts -> new Flight(parts[0], parts[1]))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on whoever sends pigeons waits. */
    public void hold() {
        try {
            Files.createFile(held);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void letGo() {
        try {
            Files.deleteIfExists(held);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isHeld() {
        return Files.exists(held);
    }
}
