package ictb.launcher;

import ictb.launcher.asterisk.AsteriskRoot;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The processes of a first run: started one after the other, each when the one before answers; ended in the reverse
 * order, so that the application can still settle what it does.
 */
final class FirstRun implements AutoCloseable {
    private final Settings settings;
    private final Home home;
    private final Assembly assembly;
    private final Progress progress;
    /** In the order of their start: each needs those before it. */
    private final List<Part> parts = new CopyOnWriteArrayList<>();

    private final LogRotation rotation;
    private List<String> testNumbers = List.of();

    FirstRun(Settings settings, Home home, Assembly assembly, Progress progress) {
        this.settings = settings;
        this.home = home;
        this.assembly = assembly;
        this.progress = progress;
        this.rotation = new LogRotation(this::logs, progress::say);
    }

    private List<Path> logs() {
        return parts.stream().flatMap(part -> part.logs().stream()).toList();
    }

    /**
     * Starts all and returns the application's address.
     *
     * @throws LaunchException when a part does not come up; those before it run until {@link #close}
     */
    URI start(AdminPassword password) {
        assembly.requireWhole();
        if (PayaraMicro.endLeftOver(home)) {
            progress.say("Ended the application that a former run left behind.");
        }
        int port = free(settings.httpPort(), "ICTB_HTTP_PORT");
        int httpsPort = free(settings.httpsPort(), "ICTB_HTTPS_PORT");
        Map<String, String> environment = new HashMap<>();
        environment.put("ICTB_HOME", home.directory().toString());
        environment.put("ICTB_RAR", assembly.adapter().toString());
        password.known().ifPresent(known -> environment.put("ICTB_ADMIN_PASSWORD", known));
        environment.putAll(database());
        environment.putAll(telephony());
        return server(port, httpsPort, environment);
    }

    private static int free(int port, String setting) {
        if (port == 0) {
            return Ports.free();
        }
        if (!Ports.isFree(port)) {
            throw new LaunchException(
                    "Port " + port + " is taken by another program: set " + setting + " to a free one.");
        }
        return port;
    }

    private Map<String, String> database() {
        Settings.DatabaseAccess access = settings.database().orElseGet(this::embeddedDatabase);
        return Map.of(
                "ICTB_DB_URL", access.url(),
                "ICTB_DB_USER", access.user(),
                "ICTB_DB_PASSWORD", access.password());
    }

    private Settings.DatabaseAccess embeddedDatabase() {
        progress.say("Starting MariaDB" + (MariaDb.existsIn(home) ? "" : " and making its database") + " ...");
        MariaDb database = MariaDb.start(home.directory());
        parts.add(new Part("MariaDB", database, () -> MariaDb.start(home.directory(), database.port())));
        progress.say("MariaDB answers on 127.0.0.1:" + database.port() + ".");
        return new Settings.DatabaseAccess(database.url(), database.user(), database.password());
    }

    private Map<String, String> telephony() {
        Telephony telephony = settings.asterisk()
                .map(ami -> Telephony.external(settings, ami))
                .orElseGet(this::ownTelephony);
        testNumbers = telephony.testNumbers();
        progress.say("Calls go through " + telephony.description() + ".");
        return telephony.environment();
    }

    private Telephony ownTelephony() {
        if (settings.sandbox()) {
            return Telephony.sandbox();
        }
        progress.say("Starting Asterisk; the first time it is fetched from the Debian mirror ...");
        return asteriskProgram()
                .map(root -> Telephony.own(settings, home, root, parts::add))
                .orElseGet(Telephony::sandbox);
    }

    private Optional<AsteriskRoot> asteriskProgram() {
        try {
            return Optional.of(AsteriskRoot.obtain());
        } catch (LaunchException e) {
            progress.say("Asterisk cannot be had here. " + e.getMessage());
            return Optional.empty();
        }
    }

    private URI server(int port, int httpsPort, Map<String, String> environment) {
        progress.say("Starting Payara Micro with the application ...");
        PayaraMicro.Plan plan = PayaraMicro.Plan.of(assembly, home.directory(), port, environment)
                .withHttps(httpsPort);
        PayaraMicro server = PayaraMicro.start(plan);
        parts.add(new Part("Payara Micro", server, () -> PayaraMicro.start(plan)));
        progress.say("The application answers; its log: " + server.log());
        server.certificate()
                .ifPresent(pem -> progress.say("It answers at https://127.0.0.1:" + httpsPort
                        + "/ too, by a certificate that only this installation knows: " + pem));
        return server.address();
    }

    /** Numbers that a demonstration may call. */
    List<String> testNumbers() {
        return testNumbers;
    }

    /**
     * Looks after the parts: tells of one that has ended, and starts it again when its turn has come, which may take as long
     * as its first start.
     *
     * @throws LaunchException when one cannot be started any more
     */
    void tend() {
        for (int i = 0; i < parts.size(); i++) {
            List<Part> before = parts.subList(0, i);
            parts.get(i).tend(progress::say, () -> before.stream().allMatch(Part::isAlive));
        }
    }

    /** Ends all parts; one that resists does not keep the others. */
    @Override
    public void close() {
        rotation.close();
        while (!parts.isEmpty()) {
            Part part = parts.remove(parts.size() - 1);
            try {
                part.stop();
                progress.say(part.name() + " has ended.");
            } catch (RuntimeException e) {
                progress.say(part.name() + " does not end: " + e.getMessage());
            }
        }
    }
}
