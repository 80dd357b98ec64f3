package ictb.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Payara Micro with the resource adapter and the application, as a process of its own: the embedded server of the first
 * run and of tests. Reachable from 127.0.0.1 alone, without the data grid, without an access log (a client may send its
 * credentials in the query string).
 */
public final class PayaraMicro implements Running, AutoCloseable {
    private static final String NAME = "payara-micro";
    private static final Duration START_PATIENCE = Duration.ofSeconds(300);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Child child;
    private final URI address;
    private final Optional<Path> certificate;

    private PayaraMicro(Child child, URI address, Optional<Path> certificate) {
        this.child = child;
        this.address = address;
        this.certificate = certificate;
    }

    /**
     * What to start.
     *
     * @param assembly server, driver, adapter and application
     * @param ictbHome the folder for the server's files and its log; made where it is missing
     * @param port a free port of 127.0.0.1 for HTTP
     * @param httpsPort another one for HTTPS, by a certificate of the home's own; empty = HTTP alone
     * @param environment variables for the server besides the settings in the launcher's own, see {@code post-boot.asadmin}
     * @param javaOptions more options for the server's virtual machine
     * @param commands of asadmin, after those of {@code post-boot.asadmin} and before the application is deployed
     * @param readyPath an address of the application that does not answer 404 or 5xx once it is up
     */
    public record Plan(
            Assembly assembly,
            Path ictbHome,
            int port,
            OptionalInt httpsPort,
            Map<String, String> environment,
            List<String> javaOptions,
            List<String> commands,
            String readyPath) {

        /** A plan for the application as it ships. */
        public static Plan of(Assembly assembly, Path ictbHome, int port, Map<String, String> environment) {
            return new Plan(
                    assembly,
                    ictbHome,
                    port,
                    OptionalInt.empty(),
                    environment,
                    List.of(),
                    List.of(),
                    "/rest/Campaign_Status");
        }

        public Plan withJavaOptions(String... options) {
            return new Plan(assembly, ictbHome, port, httpsPort, environment, List.of(options), commands, readyPath);
        }

        public Plan withCommands(List<String> more) {
            return new Plan(assembly, ictbHome, port, httpsPort, environment, javaOptions, more, readyPath);
        }

        public Plan readyAt(String path) {
            return new Plan(assembly, ictbHome, port, httpsPort, environment, javaOptions, commands, path);
        }

        public Plan withHttps(int ownPort) {
            return new Plan(
                    assembly, ictbHome, port, OptionalInt.of(ownPort), environment, javaOptions, commands, readyPath);
        }
    }

    /**
     * Starts the server and returns when the application answers over HTTP (6 to 20 s). A server that a crashed launcher
     * left behind on the same home is ended first.
     *
     * @throws LaunchException when it does not come up; the sentence names its log
     */
    public static PayaraMicro start(Plan plan) {
        plan.assembly().requireWhole();
        Home home = Home.in(plan.ictbHome());
        endLeftOver(home);
        IntStream.concat(IntStream.of(plan.port()), plan.httpsPort().stream()).forEach(PayaraMicro::requireFree);
        Optional<OwnCertificate> certificate = plan.httpsPort().isPresent()
                ? Optional.of(OwnCertificate.keptIn(home, Instant.now()))
                : Optional.empty();
        PayaraMicroFiles files = PayaraMicroFiles.freshIn(home, plan.commands());
        Map<String, String> environment = ChildEnvironment.ofApplication(System.getenv());
        environment.putAll(plan.environment());
        Child child = Child.start(
                new Child.Plan(NAME, command(plan, files, certificate), home.directory(), environment), home);
        URI address = URI.create("http://127.0.0.1:" + plan.port() + "/");
        child.endUnless(() -> awaitReady(child, address.resolve(plan.readyPath())));
        files.markWhole();
        return new PayaraMicro(child, address, certificate.map(OwnCertificate::pem));
    }

    private static void requireFree(int port) {
        if (!Ports.isFree(port)) {
            throw new PortTakenException(port);
        }
    }

    /** Ends the server that a crashed launcher left behind on this home; true when there was one. */
    static boolean endLeftOver(Home home) {
        return Child.endLeftOver(NAME, home, STOP_PATIENCE);
    }

    private static List<String> command(Plan plan, PayaraMicroFiles files, Optional<OwnCertificate> certificate) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx768m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + files.temporary()));
        certificate.ifPresent(own -> command.addAll(List.of(
                "-Djavax.net.ssl.keyStore=" + own.keyStore(),
                "-Djavax.net.ssl.keyStorePassword=" + OwnCertificate.PASSWORD,
                "-Djavax.net.ssl.keyStoreType=PKCS12")));
        command.addAll(plan.javaOptions());
        command.addAll(List.of("-jar", plan.assembly().micro().toString()));
        command.addAll(files.arguments());
        command.addAll(List.of("--nocluster", "--nohostaware", "--disablephonehome"));
        command.addAll(List.of("--addlibs", plan.assembly().driver().toString()));
        command.addAll(List.of("--port", Integer.toString(plan.port()), "--contextroot", "/"));
        plan.httpsPort()
                .ifPresent(port -> command.addAll(
                        List.of("--sslport", Integer.toString(port), "--sslcert", OwnCertificate.ALIAS)));
        command.addAll(List.of("--deploy", plan.assembly().application().toString()));
        return command;
    }

    private static void awaitReady(Child child, URI address) {
        ReadyProbe probe = new ReadyProbe(child, address);
        AtomicReference<ReadyProbe.State> seen = new AtomicReference<>();
        Poll.until(() -> seen.updateAndGet(before -> probe.look()) != ReadyProbe.State.STARTING, START_PATIENCE);
        switch (seen.get()) {
            case READY -> {}
            case ENDED -> throw child.failure("Payara Micro ended at its start");
            case WITHOUT_APPLICATION -> throw child.failure("Payara Micro came up without the application");
            case STARTING ->
                throw child.failure("The application does not answer after " + START_PATIENCE.toSeconds() + " s");
        }
    }

    /** The application's address, ending in a slash. */
    public URI address() {
        return address;
    }

    /** What a client of its HTTPS has to trust, in PEM; empty where there is none. */
    public Optional<Path> certificate() {
        return certificate;
    }

    public long pid() {
        return child.pid();
    }

    /** Where the server's log goes. */
    public Path log() {
        return child.log();
    }

    @Override
    public Child child() {
        return child;
    }

    /** Ends the server in order (SIGTERM, after 30 s SIGKILL) and waits until it is gone. */
    @Override
    public void stop() {
        child.stop(STOP_PATIENCE);
    }

    /** Ends the server as a crash would (SIGKILL). */
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        stop();
    }
}
