package ictb.it.bench;

import ictb.launcher.Child;
import ictb.launcher.Home;
import ictb.launcher.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** SIPp as the carrier: each call rings, is answered at once and is hung up after a second. */
final class Sipp implements AutoCloseable {

    private static final String SCENARIO = "carrier.xml";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Home home;
    private final int port = Ports.freeUdp();
    private final int soundPort = Ports.freeUdp();
    private Child child;

    Sipp(Path folder) throws IOException {
        if (Stream.of(System.getenv("PATH").split(":")).noneMatch(bin -> Files.isExecutable(Path.of(bin, "sipp")))) {
            throw new IllegalStateException("SIPp is missing: install Debian's sip-tester");
        }
        home = Home.in(folder);
        try (InputStream scenario = Sipp.class.getResourceAsStream(SCENARIO)) {
            Files.copy(scenario, home.directory().resolve(SCENARIO), StandardCopyOption.REPLACE_EXISTING);
        }
        start();
    }

    private void start(String... more) {
        List<String> command = new ArrayList<>(List.of("sipp", "-sf", SCENARIO, "-nostdin"));
        command.addAll(List.of("-i", "127.0.0.1", "-p", "" + port, "-mi", "127.0.0.1", "-mp", "" + soundPort));
        command.addAll(List.of(more));
        child = Child.start(new Child.Plan("sipp", command, home.directory(), Map.of("TZ", "UTC")), home);
    }

    /** Writes every message down from now on, which costs too much for load. */
    InviteLog restartWithLog() throws IOException {
        Path log = home.directory().resolve("messages.log");
        Files.deleteIfExists(log);
        child.stop(PATIENCE);
        start("-trace_msg", "-message_file", log.toString());
        return new InviteLog(log);
    }

    int port() {
        return port;
    }

    Cpu cpu() {
        return new Cpu("SIPp", child.pid());
    }

    @Override
    public void close() {
        child.stop(PATIENCE);
    }
}
