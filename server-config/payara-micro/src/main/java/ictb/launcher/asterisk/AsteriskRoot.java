package ictb.launcher.asterisk;

import ictb.launcher.Cache;
import ictb.launcher.Folders;
import ictb.launcher.LaunchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An unpacked Asterisk program, shared by any number of instances, which only read it.
 *
 * @param directory the folder that {@code get-asterisk.sh} made
 */
public record AsteriskRoot(Path directory) {
    private static final String SCRIPT = "get-asterisk.sh";

    /** As {@link #obtain(Path)}, in {@code $ICTB_CACHE} or else in the user's cache. */
    public static AsteriskRoot obtain() {
        return obtain(Optional.ofNullable(System.getenv("ICTB_CACHE"))
                .map(Path::of)
                .orElseGet(() -> Cache.ofUser().directory()));
    }

    /**
     * Takes Asterisk out of the cache, or fetches it from the Debian mirror that apt uses: about 15 s and 65 MB are kept,
     * once. Several processes may ask at the same time.
     *
     * @param cache a folder that outlives builds; made where it is missing
     * @throws LaunchException when there is no Asterisk to be had; the message is the script's own sentence
     */
    public static AsteriskRoot obtain(Path cache) {
        try {
            Path work = Files.createTempDirectory("get-asterisk");
            try {
                return new AsteriskRoot(Path.of(run(work, cache)));
            } finally {
                Folders.delete(work);
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot fetch Asterisk: " + e.getMessage(), e);
        }
    }

    private static String run(Path work, Path cache) throws IOException {
        Path script = Files.write(work.resolve(SCRIPT), Resources.bytes(SCRIPT));
        Path errors = work.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString());
        // Its settings are not the script's, nor of what the script calls; a proxy's address is.
        builder.environment().keySet().removeIf(name -> name.startsWith("ICTB_"));
        builder.environment().put("ICTB_CACHE", cache.toAbsolutePath().toString());
        Process process = builder.redirectInput(Path.of("/dev/null").toFile())
                .redirectError(errors.toFile())
                .start();
        String directory = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitOf(process) != 0) {
            throw new LaunchException("No Asterisk: " + Files.readString(errors).strip());
        }
        return directory.strip();
    }

    private static int exitOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while Asterisk was fetched.", e);
        }
    }

    /** For example {@code Asterisk 22.10.1}, as the program itself says. */
    public String version() {
        try {
            return Files.readString(directory.resolve("version")).strip();
        } catch (IOException e) {
            throw new LaunchException("No Asterisk in " + directory + ": " + e.getMessage(), e);
        }
    }

    Path program() {
        return directory.resolve("bin").resolve("asterisk");
    }
}
