package ictb.launcher;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A supervisor in a virtual machine of its own, below a shell as its parent, with a real MariaDB and, mostly, a stand-in for
 * Payara Micro.
 */
final class SupervisorProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A whole first run, on a busy machine. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(8);

    private final Process shell;
    private final ProcessHandle supervisor;
    private final Path home;
    private final Path output;
    private final Path exitCode;

    private SupervisorProcess(Process shell, ProcessHandle supervisor, Path home, Path output, Path exitCode) {
        this.shell = shell;
        this.supervisor = supervisor;
        this.home = home;
        this.output = output;
        this.exitCode = exitCode;
    }

    /** Without an Asterisk. */
    static SupervisorProcess start(Path home, Path assembly) throws IOException {
        FakeAssembly.in(assembly);
        return start(
                home,
                assembly,
                assembly,
                Map.of(
                        "ICTB_ASTERISK", "127.0.0.1:1",
                        "ICTB_AMI_USER", "nobody",
                        "ICTB_AMI_SECRET", "nothing"));
    }

    /**
     * Below a shell that ignores SIGINT, as in the background of a script: the supervisor is given back the default, on which
     * Ctrl-C rests.
     *
     * @param work for what it prints
     */
    static SupervisorProcess start(Path home, Path assembly, Path work, Map<String, String> settings)
            throws IOException {
        Path output = Files.createTempFile(work, "output", ".txt");
        Path exitCode = Path.of(output + ".exit");
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        "-c",
                        "trap '' INT; \"$@\"; echo $? > " + exitCode,
                        "sh",
                        "env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dictb.assembly=" + assembly,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Supervisor.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("ICTB_HOME", home.toString());
        builder.environment().put("ICTB_HTTP_PORT", "0");
        builder.environment().put("ICTB_HTTPS_PORT", "0");
        builder.environment().putAll(settings);
        Process shell = builder.start();
        await().atMost(PATIENCE).until(() -> shell.children().findFirst().isPresent() || !shell.isAlive());
        ProcessHandle supervisor = shell.children().findFirst().orElse(shell.toHandle());
        return new SupervisorProcess(shell, supervisor, home, output, exitCode);
    }

    void awaitLine(String line) {
        await().atMost(START_PATIENCE).until(() -> output().lines().anyMatch(line::equals) || !supervisor.isAlive());
        if (!output().lines().toList().contains(line)) {
            throw new AssertionError("The supervisor ended without the line '" + line + "':\n" + output());
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return supervisor.pid();
    }

    /** The processes that it has started; one that has ended and waits for its parent is none. */
    List<ProcessIdentity> children() {
        return supervisor
                .children()
                .flatMap(child -> ProcessIdentity.of(child.pid()).stream())
                .toList();
    }

    ProcessIdentity part(String name) {
        return running(Home.in(home).record(name)).orElseThrow();
    }

    /** The process of this record that runs now; empty while none does. */
    static Optional<ProcessIdentity> running(Path record) {
        return ProcessIdentity.readFrom(record).filter(ProcessIdentity::isAlive);
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + supervisor.pid())
                .start()
                .waitFor();
    }

    int exitCode() throws IOException, InterruptedException {
        if (!shell.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The supervisor does not end:\n" + output());
        }
        return Integer.parseInt(Files.readString(exitCode).strip());
    }

    void kill() {
        supervisor.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !supervisor.isAlive());
    }

    void killParent() {
        shell.destroyForcibly();
    }

    /** Ends the supervisor in order, which ends its children. */
    void end() {
        supervisor.destroy();
        await().atMost(PATIENCE).until(() -> !supervisor.isAlive());
        shell.destroyForcibly();
    }

    /** Ends what a supervisor that failed has left on the home. */
    static void endLeftOvers(Home home) {
        Stream.of("payara-micro", "mariadb").forEach(part -> Child.endLeftOver(part, home, PATIENCE));
        Stream.of("asterisk-dialer", "asterisk-carrier")
                .map(home.directory()::resolve)
                .filter(Files::exists)
                .forEach(folder -> Child.endLeftOver("asterisk", Home.in(folder), PATIENCE));
    }
}
