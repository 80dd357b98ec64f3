package ictb.it;

import ictb.it.Administrator.Output;
import ictb.launcher.Child;
import ictb.launcher.Home;
import ictb.launcher.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A Payara Server with a fresh domain, as its zip has it but for the ports: free ones, all on this host. Its virtual machine
 * is our own child, so that it can be ended by its process id whatever state it is in.
 */
final class PayaraServer implements ApplicationServer {

    private static final Path PROGRAM = Path.of(System.getProperty("ictb.payara.server"));
    private static final Path INSTALL = Path.of(System.getProperty("ictb.payara.install"));
    private static final Path ASSEMBLY = Path.of(System.getProperty("ictb.assembly"));
    private static final String DOMAIN = "ictb";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;
    private final Administrator administrator;
    private final int adminPort = Ports.free();
    private final Child child;

    private PayaraServer(Path folder, int httpPort, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.administrator = new Administrator(folder);
        FolderCopy.of(
                PROGRAM.resolve("glassfish/domains/domain1"),
                folder.resolve("domains").resolve(DOMAIN));
        DomainXml.of(configuration()).listenAt(httpPort, adminPort).write();
        Home home = Home.in(folder);
        child = Child.start(new Child.Plan("payara-server", startCommand(), folder, environment), home);
        child.endUnless(this::awaitAdministration);
    }

    /** Starts the server in the system's folder and runs the script; the application may not answer yet. */
    static PayaraServer installedFor(RunningSystem system) {
        try {
            Path folder = FreshFolder.at(system.home().resolve("server"));
            PayaraServer server = new PayaraServer(folder, system.address().getPort(), system.environment());
            server.child.endUnless(server::installFirst);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void installFirst() {
        Output installed = install();
        if (installed.exit() != 0) {
            throw new IllegalStateException(installed.text());
        }
    }

    /** The administrator's own start command, asked what it would run. */
    private List<String> startCommand() {
        String domains = folder.resolve("domains").toString();
        Output dryRun = administrator.run(
                List.of(asadmin(), "start-domain", "--dry-run", "--domaindir", domains, DOMAIN), Map.of());
        List<String> command = dryRun.text()
                .lines()
                .dropWhile(line -> !line.endsWith("/java"))
                .filter(line -> !line.isBlank() && !line.startsWith("Command start-domain"))
                .toList();
        if (command.isEmpty()) {
            throw new IllegalStateException(dryRun.text());
        }
        return QuickStart.command(command.get(0), command.subList(1, command.size()));
    }

    private void awaitAdministration() {
        Awaitility.await("administration of Payara Server")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !Ports.isFree(adminPort) && asadmin("uptime").exit() == 0);
    }

    @Override
    public Output install() {
        List<String> command = Stream.of(
                        INSTALL,
                        ASSEMBLY.resolve("ictb-ra.rar"),
                        ASSEMBLY.resolve("ictb.ear"),
                        ASSEMBLY.resolve("mariadb-java-client.jar"))
                .map(Path::toString)
                .toList();
        return administrator.run(command, Map.of("ASADMIN", asadmin() + " --port " + adminPort));
    }

    @Override
    public Output redeploy() {
        return asadmin(
                "deploy",
                "--force=true",
                "--name",
                "ictb",
                ASSEMBLY.resolve("ictb.ear").toString());
    }

    @Override
    public Output undeploy() {
        return asadmin("undeploy", "ictb");
    }

    @Override
    public Output deploy() {
        return redeploy();
    }

    @Override
    public Output ping() {
        return asadmin("ping-connection-pool", "IctbAsterisk");
    }

    @Override
    public Output pool() {
        return asadmin("get", "resources.connector-connection-pool.IctbAsterisk.*");
    }

    /** Runs one command of the administrator. */
    private Output asadmin(String... command) {
        List<String> whole = new ArrayList<>(List.of(asadmin(), "--port", "" + adminPort, "--interactive=false"));
        whole.addAll(List.of(command));
        return administrator.run(whole, Map.of());
    }

    private static String asadmin() {
        return PROGRAM.resolve("bin/asadmin").toString();
    }

    @Override
    public Path configuration() {
        return folder.resolve("domains").resolve(DOMAIN).resolve("config/domain.xml");
    }

    @Override
    public String settings() {
        return text(configuration())
                .replaceAll("(time-deployed|deployment-time)=\"\\d+\"", "")
                .replaceAll("(name=\"[a-z._]+application_unique_id\" value=)\"\\d+\"", "$1");
    }

    @Override
    public String log() {
        return child.output();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(20));
    }
}
