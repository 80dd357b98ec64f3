package ictb.it;

import ictb.launcher.Child;
import ictb.launcher.Home;
import ictb.launcher.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A Payara Server with a fresh domain, as its zip has it but for the ports: free ones, all on 127.0.0.1. Its virtual machine
 * is our own child, so that it can be ended by its process id whatever state it is in.
 */
final class PayaraServer implements AutoCloseable {

    /** What a command printed. */
    record Output(int exit, String text) {}

    private static final Path PROGRAM = Path.of(System.getProperty("ictb.payara.server"));
    private static final Path INSTALL = Path.of(System.getProperty("ictb.payara.install"));
    private static final String DOMAIN = "ictb";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final int adminPort = Ports.free();
    private final Child child;

    private PayaraServer(Path folder, int httpPort, Map<String, String> environment) throws IOException {
        this.folder = folder;
        copyDomain();
        DomainXml.of(domainXml()).listenAt(httpPort, adminPort).write();
        Home home = Home.in(folder);
        child = Child.start(new Child.Plan("payara-server", startCommand(), folder, environment), home);
        child.endUnless(this::awaitAdministration);
    }

    /**
     * Starts the server and returns when its administration answers; nothing is deployed yet.
     *
     * @param folder for the domain and the log; emptied first
     * @param httpPort where applications are to answer
     * @param environment of the domain, which its configuration may refer to
     */
    static PayaraServer start(Path folder, int httpPort, Map<String, String> environment) {
        try {
            return new PayaraServer(FreshFolder.at(folder), httpPort, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyDomain() throws IOException {
        Path original = PROGRAM.resolve("glassfish/domains/domain1");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve("domains").resolve(DOMAIN).resolve(original.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** The administrator's own start command, asked what it would run. */
    private List<String> startCommand() {
        Output dryRun = run(
                List.of(
                        asadmin(),
                        "start-domain",
                        "--dry-run",
                        "--domaindir",
                        folder.resolve("domains").toString(),
                        DOMAIN),
                Map.of());
        List<String> command = dryRun.text()
                .lines()
                .dropWhile(line -> !line.endsWith("/java"))
                .filter(line -> !line.isBlank() && !line.startsWith("Command start-domain"))
                .toList();
        if (command.isEmpty()) {
            throw new IllegalStateException(dryRun.text());
        }
        return command;
    }

    private void awaitAdministration() {
        Awaitility.await("administration of Payara Server")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !Ports.isFree(adminPort) && asadmin("uptime").exit() == 0);
    }

    /** Runs {@code server-config/payara/install.sh} on what the build made. */
    Output install() {
        Path assembly = Path.of(System.getProperty("ictb.assembly"));
        return run(
                List.of(
                        "bash",
                        INSTALL.toString(),
                        assembly.resolve("ictb-ra.rar").toString(),
                        assembly.resolve("ictb.ear").toString(),
                        assembly.resolve("mariadb-java-client.jar").toString()),
                Map.of("ASADMIN", asadmin() + " --port " + adminPort));
    }

    /** Runs one command of the administrator. */
    Output asadmin(String... command) {
        List<String> whole = new ArrayList<>(List.of(asadmin(), "--port", "" + adminPort, "--interactive=false"));
        whole.addAll(List.of(command));
        return run(whole, Map.of());
    }

    private static String asadmin() {
        return PROGRAM.resolve("bin/asadmin").toString();
    }

    private Output run(List<String> command, Map<String, String> environment) {
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

    /** Each command of the administrator is a virtual machine that lives for a second. */
    private static Map<String, String> withQuickVirtualMachine(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto");
        return all;
    }

    Path domainXml() {
        return folder.resolve("domains").resolve(DOMAIN).resolve("config/domain.xml");
    }

    /** What the server has printed and logged. */
    String log() {
        return child.output();
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(20));
    }
}
