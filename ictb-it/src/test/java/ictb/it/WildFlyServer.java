package ictb.it;

import ictb.it.Administrator.Output;
import ictb.launcher.Child;
import ictb.launcher.Home;
import ictb.launcher.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A WildFly with fresh files, as its zip has them, at free ports. Its virtual machine is our own child, so that it can be
 * ended by its process id whatever state it is in.
 */
final class WildFlyServer implements ApplicationServer {

    private static final Path PROGRAM = Path.of(System.getProperty("ictb.wildfly"));
    private static final Path INSTALL = Path.of(System.getProperty("ictb.wildfly.install"));
    private static final Path ASSEMBLY = Path.of(System.getProperty("ictb.assembly"));
    private static final String CONFIGURATION = "standalone-full.xml";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Prints how it is called where it would become the server. */
    private static final String JAVA_THAT_TELLS = """
            #!/bin/sh
            case "$1" in
              -D*Standalone*) printf '%%s\\n' "$@" ;;
              *) exec %s "$@" ;;
            esac
            """;

    private final Path folder;
    private final Path base;
    private final Administrator administrator;
    private final int adminPort = Ports.free();
    private final Child child;

    private WildFlyServer(Path folder, int httpPort, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.base = folder.resolve("standalone");
        this.administrator = new Administrator(folder);
        FolderCopy.of(PROGRAM.resolve("standalone"), base);
        requireSuccess(install(Map.of()));
        Home home = Home.in(folder);
        child = Child.start(new Child.Plan("wildfly", startCommand(httpPort), folder, environment), home);
        child.endUnless(this::awaitStart);
    }

    /** Runs the script on the files of a server in the system's folder, and starts it. */
    static WildFlyServer installedFor(RunningSystem system) {
        try {
            Path folder = FreshFolder.at(system.home().resolve("server"));
            return new WildFlyServer(folder, system.address().getPort(), system.environment());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireSuccess(Output output) {
        if (output.exit() != 0) {
            throw new IllegalStateException(output.text());
        }
    }

    /**
     * The administrator's own start command, asked what it would run. It is told to show its management to everybody, which
     * the script is to prevent.
     */
    private List<String> startCommand(int httpPort) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path telling = folder.resolve("java");
        Files.writeString(telling, JAVA_THAT_TELLS.formatted(java));
        Files.setPosixFilePermissions(telling, PosixFilePermissions.fromString("rwx------"));
        Output told = administrator.run(
                List.of(
                        PROGRAM.resolve("bin/standalone.sh").toString(),
                        "-c",
                        CONFIGURATION,
                        "-bmanagement=0.0.0.0",
                        "-Djboss.http.port=" + httpPort,
                        "-Djboss.management.http.port=" + adminPort),
                Map.of("JAVA", telling.toString(), "JBOSS_BASE_DIR", base.toString()));
        List<String> options = told.text()
                .lines()
                .dropWhile(line -> !line.contains("Standalone"))
                .toList();
        if (options.isEmpty()) {
            throw new IllegalStateException(told.text());
        }
        return QuickStart.command(java.toString(), options);
    }

    private void awaitStart() {
        Awaitility.await("start of WildFly")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> log().contains("WFLYSRV0025") || log().contains("WFLYSRV0026") || !child.isAlive());
        if (!log().contains("WFLYSRV0025")) {
            throw child.failure("WildFly has not started well");
        }
    }

    @Override
    public Output install() {
        return install(Map.of("CONTROLLER", controller()));
    }

    private Output install(Map<String, String> where) {
        Map<String, String> environment = new HashMap<>(where);
        environment.put("JBOSS_CLI", commandLine());
        environment.put("JAVA_OPTS", "-Djboss.server.base.dir=" + base);
        List<String> command = Stream.of(
                        INSTALL,
                        ASSEMBLY.resolve("ictb-ra.rar"),
                        ASSEMBLY.resolve("ictb.ear"),
                        ASSEMBLY.resolve("mariadb-java-client.jar"))
                .map(Path::toString)
                .toList();
        return administrator.run(command, environment);
    }

    @Override
    public Output redeploy() {
        return command("deployment deploy-file " + ASSEMBLY.resolve("ictb.ear") + " --name=ictb.ear --replace");
    }

    @Override
    public Output undeploy() {
        return command("deployment disable ictb.ear");
    }

    @Override
    public Output deploy() {
        return command("deployment enable ictb.ear");
    }

    @Override
    public Output ping() {
        return command(poolAddress() + ":test-connection-in-pool");
    }

    @Override
    public Output pool() {
        return command(poolAddress() + ":read-resource");
    }

    private static String poolAddress() {
        return "/subsystem=resource-adapters/resource-adapter=ictb-ra/connection-definitions=IctbAsterisk";
    }

    /** Runs one command of the administrator. */
    private Output command(String command) {
        return administrator.run(
                List.of(commandLine(), "--connect", "--controller=" + controller(), "--command=" + command), Map.of());
    }

    /** Where the management is to answer. */
    int adminPort() {
        return adminPort;
    }

    private String controller() {
        return "127.0.0.1:" + adminPort;
    }

    private static String commandLine() {
        return PROGRAM.resolve("bin/jboss-cli.sh").toString();
    }

    @Override
    public Path configuration() {
        return base.resolve("configuration").resolve(CONFIGURATION);
    }

    @Override
    public String settings() {
        try {
            return Files.readString(configuration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String log() {
        return child.output();
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
