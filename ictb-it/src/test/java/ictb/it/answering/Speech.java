package ictb.it.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Speaks by espeak-ng, which says the same text in the same way each time. */
final class Speech {

    private static final long PATIENCE_SECONDS = 20;

    private final Path folder;

    /** @param folder to work in */
    Speech(Path folder) {
        this.folder = folder;
    }

    Samples say(String voice, int wordsPerMinute, String text) {
        Path file = folder.resolve("said.wav");
        try {
            Process espeak = new ProcessBuilder(
                            "espeak-ng", "-v", voice, "-s", "" + wordsPerMinute, "-w", file.toString(), text)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("espeak.out").toFile())
                    .start();
            if (!espeak.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || espeak.exitValue() != 0) {
                espeak.destroyForcibly();
                throw new IllegalStateException("espeak-ng does not say: " + text);
            }
            return Samples.ofWave(Files.readAllBytes(file)).trimmed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
