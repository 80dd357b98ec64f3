package ictb.campaign;

import ictb.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder {@code recorded} of ICTB_ASTERISK_DIR, to which Asterisk writes what callers say. A file is called by the id of its call
 * and the number of its step: {@code 0123456789abcdef0123456789abcdef-2.wav}.
 */
@ApplicationScoped
public class CallerFiles {

    private static final String NAME = "recorded";
    private static final String EXTENSION = ".wav";
    private static final int ID_LENGTH = 32;
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{32}-[0-9]{1,4}\\.wav");

    @Inject
    private Settings settings;

    public CallerFiles() {}

    CallerFiles(Settings settings) {
        this.settings = settings;
    }

    /** What the recording of a step is called. */
    public static String file(String callId, int step) {
        return callId + "-" + step + EXTENSION;
    }

    /** Whose it is; empty where no recording can be called so. */
    static Optional<String> callOf(String file) {
        return FILE.matcher(file).matches() ? Optional.of(file.substring(0, ID_LENGTH)) : Optional.empty();
    }

    /** Where Asterisk is to write it: a path as Asterisk sees it, without extension. */
    public String toRecord(String file) {
        Path folder = folder();
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                // Asterisk runs as another user, of the folder's group.
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Recordings of callers have no folder: " + folder, broken);
        }
        return settings.asteriskDirRemote() + "/" + NAME + "/" + file.substring(0, file.length() - EXTENSION.length());
    }

    /** Empty where there is none any more. */
    Optional<byte[]> read(String file) {
        try {
            return Optional.of(Files.readAllBytes(place(file)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException("The recording " + file + " cannot be read", broken);
        }
    }

    /** Done again, it changes nothing. */
    void delete(String file) {
        try {
            Files.deleteIfExists(place(file));
        } catch (IOException broken) {
            throw new UncheckedIOException("The recording " + file + " cannot be deleted", broken);
        }
    }

    /** The recordings that were written to last before that time. */
    List<String> before(Instant time) {
        if (Files.notExists(folder())) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (callOf(name).isPresent()
                        && Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    found.add(name);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Recordings of callers cannot be listed", broken);
        }
        return found;
    }

    /** Where it stands for us. */
    public Path place(String file) {
        if (callOf(file).isEmpty()) {
            throw new IllegalArgumentException("No recording is called so");
        }
        return folder().resolve(file);
    }

    private Path folder() {
        return settings.asteriskDir().resolve(NAME);
    }
}
