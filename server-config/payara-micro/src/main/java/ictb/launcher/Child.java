package ictb.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that the launcher started. Its identity is on disk before its program runs, so that a launcher that died in
 * between finds it again at the next start. It runs in a session of its own: Ctrl-C reaches the launcher alone, which
 * then ends its children in order.
 */
public final class Child {
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final Path record;
    private final Path log;

    private Child(String name, Process process, Path record, Path log) {
        this.name = name;
        this.process = process;
        this.record = record;
        this.log = log;
    }

    /**
     * What to run.
     *
     * @param name the program's name for people and for its record and log files
     * @param command program and arguments
     * @param directory its working directory
     * @param environment its whole environment, but for {@code PATH}, language and the like: no secret of the launcher's
     */
    public record Plan(String name, List<String> command, Path directory, Map<String, String> environment) {}

    /** Starts the program; its output goes to {@code <home>/log/<name>.log}, the former ones are kept, see {@link LogFile}. */
    public static Child start(Plan plan, Home home) {
        Path record = home.record(plan.name());
        Path log = home.log(plan.name());
        try {
            new LogFile(log).beginAnew();
            return new Child(plan.name(), builder(plan, record, log).start(), record, log);
        } catch (IOException e) {
            throw new LaunchException("Cannot start " + plan.name() + ": " + e.getMessage(), e);
        }
    }

    private static ProcessBuilder builder(Plan plan, Path record, Path log) {
        String script = ProcessIdentity.SHELL_RECORDS_ITSELF + " && exec setsid \"$@\"";
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, record.toString()));
        command.addAll(plan.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(plan.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                // Whoever appends goes on at the start of a log that has been cut.
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(ChildEnvironment.basic(System.getenv()));
        builder.environment().putAll(plan.environment());
        return builder;
    }

    /** Ends what an earlier launcher left behind under this name; true when there was something to end. */
    public static boolean endLeftOver(String name, Home home, Duration patience) {
        Path record = home.record(name);
        Optional<ProcessIdentity> leftOver = ProcessIdentity.readFrom(record).filter(ProcessIdentity::isAlive);
        leftOver.ifPresent(identity -> identity.end(patience));
        forget(record);
        return leftOver.isPresent();
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code of a program that has ended; 128 and the signal's number where a signal ended it. */
    int exitCode() {
        return process.exitValue();
    }

    /** Where the program's output goes. */
    public Path log() {
        return log;
    }

    /** Everything the program has printed since its start. */
    public String output() {
        return new LogFile(log).text();
    }

    /** What failed, where the log is, and the log's last lines. */
    public LaunchException failure(String sentence) {
        return new LaunchException(new LogFile(log).explain(sentence));
    }

    /** Ends the process at once when the step that follows its start fails. */
    public void endUnless(Runnable succeeds) {
        try {
            succeeds.run();
        } catch (RuntimeException failure) {
            kill();
            throw failure;
        }
    }

    /** Asks the process to end (SIGTERM), forces it when the patience has run out, and waits until it is gone. */
    public void stop(Duration patience) {
        process.destroy();
        if (!hasEndedWithin(patience)) {
            kill();
        }
        forget(record);
    }

    /** Ends the process at once (SIGKILL) and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        if (!hasEndedWithin(KILL_PATIENCE)) {
            throw new LaunchException(name + " does not end, even by SIGKILL.");
        }
        forget(record);
    }

    private boolean hasEndedWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while " + name + " ends.", e);
        }
    }

    private static void forget(Path record) {
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new LaunchException("Cannot delete " + record + ": " + e.getMessage(), e);
        }
    }
}
