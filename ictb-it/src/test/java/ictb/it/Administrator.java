package ictb.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Whoever looks after a server by the commands of its command line. */
final class Administrator {

    /** What a command printed. */
    record Output(int exit, String text) {}

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;

    /** @param folder for what the commands print */
    Administrator(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs a command to its end.
     *
     * @param environment besides that of the tests
     */
    Output run(List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(folder);
            Path printed = Files.createTempFile(folder, "printed", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
            builder.environment().putAll(withQuickVirtualMachine(environment));
            Process process = builder.start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException("No end of " + command + ":\n" + Files.readString(printed));
            }
            return new Output(process.exitValue(), Files.readString(printed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Each command is a virtual machine that lives for a second. */
    private static Map<String, String> withQuickVirtualMachine(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto");
        return all;
    }
}
