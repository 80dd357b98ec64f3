package ictb.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * An embedded MariaDB 11.4 for the first run and for tests: data under {@code <ICTB_HOME>/mariadb}, reachable from
 * 127.0.0.1 alone, with one database {@code ictb} and one user {@code ictb}. What is committed survives a crash of the
 * process and of the machine. Start it again on the same home to go on with the same data.
 */
public final class MariaDb implements Running, AutoCloseable {
    private static final String NAME = "mariadb";
    private static final String ACCOUNT = "ictb";
    private static final Duration START_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS_FOR_A_PORT = 3;

    private final Child child;
    private final int port;
    private final String password;

    private MariaDb(Child child, int port, String password) {
        this.child = child;
        this.port = port;
        this.password = password;
    }

    /** Starts on any free port, see {@link #start(Path, int)}. */
    public static MariaDb start(Path ictbHome) {
        for (int attempt = 1; attempt < ATTEMPTS_FOR_A_PORT; attempt++) {
            try {
                return start(ictbHome, Ports.free());
            } catch (PortTakenException takenMeanwhile) {
                continue;
            }
        }
        return start(ictbHome, Ports.free());
    }

    /**
     * Starts on this port and returns when the database answers. A server that a crashed launcher left behind on the
     * same home is ended first. The first start on a home makes the database (about 2 s), a later one takes about 1 s.
     *
     * @param ictbHome the folder that keeps data, password and log; made where it is missing
     * @param port a free port of 127.0.0.1
     * @throws LaunchException when the server does not come up; the sentence names its log
     */
    public static MariaDb start(Path ictbHome, int port) {
        Home home = Home.in(ictbHome);
        Child.endLeftOver(NAME, home, STOP_PATIENCE);
        MariaDbFiles files = new MariaDbFiles(home, MariaDbProgram.unpackedIn(Cache.ofUser()));
        files.makeDataWhereMissing();
        files.writeInitFile(ACCOUNT);
        Child.Plan plan = new Child.Plan(NAME, files.serverCommand(port), home.directory(), Map.of());
        Child child = Child.start(plan, home);
        child.endUnless(() -> awaitReady(child, port));
        return new MariaDb(child, port, files.password());
    }

    /** True when a former start on this home has made a database. */
    static boolean existsIn(Home home) {
        return MariaDbFiles.dataExistsIn(home);
    }

    private static void awaitReady(Child child, int port) {
        boolean decided = Poll.until(() -> isReady(child) || !child.isAlive(), START_PATIENCE);
        if (isReady(child)) {
            return;
        }
        if (child.output().contains("Address already in use")) {
            throw new PortTakenException(port);
        }
        String what = decided ? "ended at its start" : "does not answer after " + START_PATIENCE.toSeconds() + " s";
        throw child.failure("MariaDB " + what);
    }

    private static boolean isReady(Child child) {
        return child.output().contains("ready for connections");
    }

    /** The JDBC address of the database {@code ictb}. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + ACCOUNT;
    }

    public String user() {
        return ACCOUNT;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return child.pid();
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
