package ictb.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What a program has printed; the bytes may be of any encoding. Former logs are kept beside it as {@code .1} (the latest) to
 * {@code .5}.
 */
public record LogFile(Path path) {
    /** A log that has grown beyond this is turned. */
    static final long LARGEST_BYTES = 10L << 20;

    static final int FORMER = 5;

    private static final int LINES_TO_SHOW = 20;
    private static final Object TURN = new Object();

    String text() {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new LaunchException("Cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /** A failure, where its log is, and the log's last lines. */
    String explain(String sentence) {
        List<String> lines = text().lines().toList();
        String end = String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TO_SHOW), lines.size()));
        return sentence + "; the end of its log " + path + ":\n" + end;
    }

    /** Makes room for the log of a program that is about to start; the log of its former run is kept. */
    public void beginAnew() {
        synchronized (TURN) {
            try {
                if (Files.exists(path)) {
                    moveFormer();
                    Files.move(path, former(1), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new LaunchException("Cannot keep the log " + path + ": " + e.getMessage(), e);
            }
        }
    }

    /**
     * Keeps what has been written and lets the program go on in an empty file, when the log is larger than
     * {@value #LARGEST_BYTES} bytes. The program has the file open, to append: it is copied and cut, not moved.
     */
    void turnWhenLarge() throws IOException {
        synchronized (TURN) {
            if (Files.exists(path) && Files.size(path) > LARGEST_BYTES) {
                moveFormer();
                copyAndCut();
            }
        }
    }

    private void copyAndCut() throws IOException {
        try (FileChannel log = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileChannel kept = FileChannel.open(
                        former(1),
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            long copied = 0;
            while (copied < log.size()) {
                copied += log.transferTo(copied, log.size() - copied, kept);
            }
            log.truncate(0);
        }
    }

    private void moveFormer() throws IOException {
        for (int number = FORMER; number > 1; number--) {
            if (Files.exists(former(number - 1))) {
                Files.move(former(number - 1), former(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    Path former(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }
}
