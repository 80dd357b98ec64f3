package ictb.dialer.restored;

import ictb.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The marks of databases outside them, a file for each node: {@code node1.mark}. It appears whole or not at all. */
@ApplicationScoped
class KeptMarks {

    private static final Logger LOG = Logger.getLogger(KeptMarks.class.getName());
    private static final String ENDING = ".mark";

    private RecordFolder folder;
    private String node;
    private boolean isWell = true;

    /** For the container. */
    KeptMarks() {}

    @Inject
    KeptMarks(RecordFolder folder, Settings settings) {
        this.folder = folder;
        this.node = settings.get(Settings.NODE);
    }

    /** The highest of this database that any node has kept where this one can read it. */
    OptionalLong highest(String installation) {
        try {
            OptionalLong highest = OptionalLong.empty();
            for (Path file : folder.files(installation, ENDING)) {
                OptionalLong mark = read(file);
                if (mark.isPresent()) {
                    highest = OptionalLong.of(Math.max(mark.getAsLong(), highest.orElse(0)));
                }
            }
            return highest;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The marks of the database cannot be read", unreadable);
        }
    }

    /** Whether marks of any other database are kept. */
    boolean hasOthersThan(String installation) {
        try {
            for (String other : folder.installations()) {
                if (!other.equals(installation) && !folder.files(other, ENDING).isEmpty()) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The marks of databases cannot be read", unreadable);
        }
    }

    private static OptionalLong read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() == 1 && lines.get(0).matches("\\d{1,18}")
                    ? OptionalLong.of(Long.parseLong(lines.get(0)))
                    : OptionalLong.empty();
        } catch (NoSuchFileException gone) {
            return OptionalLong.empty();
        }
    }

    /** After the commit. A mark that cannot be written stays behind, which is told once: only a backup would be recognised later. */
    synchronized void keep(Mark mark) {
        try {
            Path file = folder.make(mark.installation()).resolve(node + ENDING);
            Path written = Files.createTempFile(file.getParent(), ".new-", ENDING + "~");
            try {
                Files.writeString(written, mark.value() + "\n");
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
            isWell = true;
        } catch (IOException unwritten) {
            if (isWell) {
                LOG.log(
                        Level.WARNING,
                        unwritten,
                        () ->
                                "The mark of the database cannot be kept in ICTB_ASTERISK_DIR/journal; a restored backup may not be"
                                        + " recognised");
            }
            isWell = false;
        }
    }
}
