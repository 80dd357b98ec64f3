package ictb.it;

import ictb.launcher.Child;
import ictb.launcher.Folders;
import ictb.launcher.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a system under test, which may be there from an earlier run. */
public final class FreshFolder {

    private static final String RECORD = ".process";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private FreshFolder() {}

    /** Ends what a run that was killed left behind in there, and deletes it, above all the carrier's list of calls. */
    public static Path at(Path folder) {
        try {
            if (Files.exists(folder)) {
                records(folder).forEach(FreshFolder::end);
                Folders.delete(folder);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of processes, as the launcher keeps them: {@code <home>/run/<name>.process}. */
    private static List<Path> records(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(RECORD))
                    .filter(file -> file.getParent().endsWith("run"))
                    .toList();
        }
    }

    private static void end(Path record) {
        String file = record.getFileName().toString();
        Home home = Home.in(record.getParent().getParent());
        Child.endLeftOver(file.substring(0, file.length() - RECORD.length()), home, PATIENCE);
    }
}
