package ictb.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a program has printed; the bytes may be of any encoding. */
record LogFile(Path path) {
    private static final int LINES_TO_SHOW = 20;

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
}
