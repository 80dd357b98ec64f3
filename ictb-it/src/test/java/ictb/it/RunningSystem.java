package ictb.it;

import ictb.launcher.Assembly;
import ictb.launcher.MariaDb;
import ictb.launcher.PayaraMicro;
import ictb.launcher.Ports;
import ictb.launcher.asterisk.Asterisk;
import ictb.launcher.asterisk.AsteriskOptions;
import ictb.launcher.asterisk.AsteriskRoot;
import ictb.launcher.asterisk.Carrier;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The whole system on one machine: MariaDB, an Asterisk to dial with, a carrier to dial to, the application. */
final class RunningSystem implements AutoCloseable {

    static final String ADMIN_PASSWORD = "correct horse battery staple";

    private final Path home;
    private final int httpPort = Ports.free();
    private final int httpsPort = Ports.free();
    private final int scriptPort = Ports.free();
    private final Assembly assembly;
    private MariaDb mariaDb;
    private final Map<String, String> moreSettings;
    private final Set<String> unset = new HashSet<>();
    private AsteriskRoot root;
    private Carrier carrier;
    private Asterisk asterisk;
    private final Map<String, Asterisk> further = new LinkedHashMap<>();
    private int amiPort;
    private String databaseUrl;
    private PayaraMicro application;

    private RunningSystem(Path home, Assembly assembly, Map<String, String> moreSettings) {
        this.home = home;
        this.assembly = assembly;
        this.moreSettings = moreSettings;
        this.mariaDb = MariaDb.start(home);
        this.databaseUrl = mariaDb.url();
    }

    private void startTelephony() {
        root = AsteriskRoot.obtain();
        carrier = Asterisk.carrier(root, home.resolve("carrier"), AsteriskOptions.usual());
        carrier.start();
        asterisk = Asterisk.dialer(
                root, home.resolve("asterisk"), AsteriskOptions.usual().withCarrier("127.0.0.1", carrier.sipPort()));
        asterisk.start();
        amiPort = asterisk.amiPort();
    }

    /** Starts all but the application, which is to reach Asterisk's manager interface by another port. */
    static RunningSystem prepare(String name, Assembly assembly, Map<String, String> moreSettings) {
        Path home = FreshFolder.at(Path.of(System.getProperty("ictb.work"), name));
        return new RunningSystem(home, assembly, moreSettings).after(RunningSystem::startTelephony);
    }

    /** Starts everything in a folder of its own below the build's. */
    static RunningSystem start(String name, Map<String, String> moreSettings) {
        return start(name, shipped(), moreSettings);
    }

    static RunningSystem start(String name, Assembly assembly, Map<String, String> moreSettings) {
        return prepare(name, assembly, moreSettings).after(RunningSystem::startApplication);
    }

    /** Itself after a step of its start; where that fails, what had started is ended. */
    private RunningSystem after(Consumer<RunningSystem> step) {
        try {
            step.accept(this);
            return this;
        } catch (RuntimeException failed) {
            try {
                close();
            } catch (IOException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failed;
        }
    }

    static Assembly shipped() {
        return Assembly.in(Path.of(System.getProperty("ictb.assembly")));
    }

    /** One more Asterisk by which calls go, known to the application from its next start on; the folder of media is that of the first. */
    Asterisk addAsterisk(String name) throws IOException {
        Asterisk added = Asterisk.dialer(
                root,
                home.resolve("asterisk-" + name),
                AsteriskOptions.usual().withCarrier("127.0.0.1", carrier.sipPort()));
        added.start();
        further.put(name, added);
        Path included = added.directory().resolve("conf");
        Files.delete(included);
        Files.createSymbolicLink(
                included,
                Files.createDirectories(asterisk.directory().resolve("conf").resolve(name)));
        return added;
    }

    /** As an administrator makes the pools of further Asterisks. */
    private List<String> pools() {
        List<String> commands = new ArrayList<>();
        further.forEach((name, added) -> {
            String pool = "IctbAsterisk-" + name;
            commands.add("create-connector-connection-pool --raname ictb-ra --connectiondefinition"
                    + " ictb.ra.AsteriskConnectionFactory --steadypoolsize 1 --maxpoolsize 8 --poolresize 1"
                    + " --isconnectvalidatereq=true --validateatmostonceperiod=1 " + pool);
            Map.of(
                            "node", name,
                            "host", "127.0.0.1",
                            "port", "" + added.amiPort(),
                            "user", added.amiUser(),
                            "secret", added.amiSecret(),
                            "reloadUser", added.reloadUser(),
                            "reloadSecret", added.reloadSecret(),
                            "evidenceDirectory", added.evidence().toString())
                    .forEach((property, value) -> commands.add(
                            "set resources.connector-connection-pool." + pool + ".property." + property + "=" + value));
            commands.add("create-connector-resource --poolname " + pool + " eis/asterisk-" + name);
        });
        return commands;
    }

    void reachAsteriskBy(int port) {
        amiPort = port;
    }

    void reachDatabaseBy(int port) {
        databaseUrl = mariaDb.url().replace(":" + mariaDb.port() + "/", ":" + port + "/");
    }

    int databasePort() {
        return mariaDb.port();
    }

    /** Ends the database as a crash would. */
    void killDatabase() {
        mariaDb.kill();
    }

    /** Starts the database again, on its data and its port. */
    void startDatabase() {
        mariaDb = MariaDb.start(home, mariaDb.port());
    }

    /** From the application's next start on it is as if nobody had set this. */
    void unset(String setting) {
        unset.add(setting);
    }

    Path home() {
        return home;
    }

    void startApplication() {
        startApplicationWith();
    }

    /** @param javaOptions for the server's virtual machine, after the launcher's own */
    void startApplicationWith(String... javaOptions) {
        application = PayaraMicro.start(PayaraMicro.Plan.of(assembly, home.resolve("server"), httpPort, environment())
                .withHttps(httpsPort)
                .withCommands(pools())
                .withJavaOptions(Stream.concat(Stream.of(QuickStart.OPTION), Stream.of(javaOptions))
                        .toArray(String[]::new)));
    }

    /** Until an application that somebody else has deployed answers. */
    void awaitApplication() {
        Awaitility.await("the application at " + address())
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> admin().call("Campaign_List").status() == 200);
    }

    /** What the application and its server are told. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(moreSettings);
        environment.put("ICTB_HOME", home.toString());
        environment.put("ICTB_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.put("ICTB_DB_URL", databaseUrl);
        environment.put("ICTB_DB_USER", mariaDb.user());
        environment.put("ICTB_DB_PASSWORD", mariaDb.password());
        environment.put("ICTB_RAR", assembly.adapter().toString());
        environment.put("ICTB_AMI_HOST", "127.0.0.1");
        environment.put("ICTB_AMI_PORT", String.valueOf(amiPort));
        environment.put("ICTB_AMI_USER", asterisk.amiUser());
        environment.put("ICTB_AMI_SECRET", asterisk.amiSecret());
        environment.put("ICTB_AMI_RELOAD_USER", asterisk.reloadUser());
        environment.put("ICTB_AMI_RELOAD_SECRET", asterisk.reloadSecret());
        environment.put("ICTB_AGI_PORT", String.valueOf(scriptPort));
        environment.put("ICTB_EVIDENCE_DIR", asterisk.evidence().toString());
        environment.put("ICTB_ASTERISK_DIR", asterisk.directory().toString());
        if (!further.isEmpty()) {
            environment.put(
                    "ICTB_ASTERISK_POOLS",
                    Stream.concat(
                                    Stream.of("eis/asterisk"),
                                    further.keySet().stream().map(name -> "eis/asterisk-" + name))
                            .collect(Collectors.joining(", ")));
        }
        environment.keySet().removeAll(unset);
        return environment;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + httpPort + "/");
    }

    /** Where the application that this has started answers too. */
    URI secureAddress() {
        return URI.create("https://127.0.0.1:" + httpsPort + "/");
    }

    ApiClient admin() {
        return new ApiClient(address(), "admin", ADMIN_PASSWORD);
    }

    /** Those that other classes have made sign in no more. */
    void leaveOneAdministrator() throws SQLException {
        for (String usrId : texts("SELECT usr_id FROM usr WHERE role_id = 1 AND active AND username <> 'admin'")) {
            admin().call("User_Update", "usr_id", usrId, "user", Customer.json("active", "0"))
                    .text();
        }
    }

    /** Where the application listens for Asterisk's AGI. */
    int scriptPort() {
        return scriptPort;
    }

    /** Starts the application where a test has left it ended. */
    RunningSystem whole() {
        if (!application.child().isAlive()) {
            startApplication();
        }
        return this;
    }

    PayaraMicro application() {
        return application;
    }

    Carrier carrier() {
        return carrier;
    }

    Asterisk asterisk() {
        return asterisk;
    }

    String databasePassword() {
        return mariaDb.password();
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(mariaDb.url(), mariaDb.user(), mariaDb.password());
    }

    /** The first column of what a query finds. */
    List<String> texts(String query) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    void execute(String statement) throws SQLException {
        try (Connection connection = database();
                Statement made = connection.createStatement()) {
            made.execute(statement);
        }
    }

    /** Each table with MariaDB's checksum of everything in it. */
    List<String> sums(List<String> tables) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("CHECKSUM TABLE " + String.join(", ", tables))) {
            List<String> sums = new ArrayList<>();
            while (rows.next()) {
                sums.add(rows.getString(1) + " " + rows.getString(2));
            }
            return sums;
        }
    }

    /** All tables but those that change by themselves or by every call. */
    List<String> stillTables() throws SQLException {
        return texts("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_name NOT IN ('audit', 'node', 'installation', 'flyway_schema_history')");
    }

    /** Ends every part, each although another one fails. */
    @Override
    public void close() throws IOException {
        List<AutoCloseable> parts = new ArrayList<>(further.values());
        parts.add(0, application);
        parts.addAll(Arrays.asList(asterisk, carrier, mariaDb));
        parts.removeIf(Objects::isNull);
        IOException first = null;
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception failed) {
                first = first == null ? new IOException(failed) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
