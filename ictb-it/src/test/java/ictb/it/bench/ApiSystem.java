package ictb.it.bench;

import ictb.it.ApiClient;
import ictb.it.bench.bare.BareApplication;
import ictb.launcher.Assembly;
import ictb.launcher.MariaDb;
import ictb.launcher.PayaraMicro;
import ictb.launcher.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * MariaDB and the application, without telephony. Beside the application as it ships stands a bare JAX-RS resource, for
 * comparison, in a WAR of the benchmark's own.
 */
final class ApiSystem implements AutoCloseable {

    static final String USERNAME = "admin";
    static final String PASSWORD = "correct horse battery staple";

    private final Path home;
    private final Assembly assembly;
    private final Map<String, String> settings;
    private final int httpPort = Ports.free();
    private final MariaDb mariaDb;
    private PayaraMicro application;

    ApiSystem(Path home, Assembly shipped) {
        this(home, shipped, Map.of());
    }

    /** @param settings of the application besides its usual ones, or instead of them */
    ApiSystem(Path home, Assembly shipped, Map<String, String> settings) {
        this.home = home;
        this.settings = settings;
        mariaDb = MariaDb.start(home);
        assembly = shipped.withApplication(withBareResource(shipped.application()));
        start();
    }

    private Path withBareResource(Path shipped) {
        Path war = home.resolve("ictb.war");
        ShrinkWrap.createFromZipFile(WebArchive.class, shipped.toFile())
                .addPackage(BareApplication.class.getPackage())
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        return war;
    }

    private void start(String... javaOptions) {
        application = PayaraMicro.start(PayaraMicro.Plan.of(assembly, home.resolve("server"), httpPort, environment())
                .withJavaOptions(javaOptions));
    }

    void restart(String... javaOptions) {
        application.stop();
        start(javaOptions);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("ICTB_HOME", home.toString());
        environment.put("ICTB_ADMIN_PASSWORD", PASSWORD);
        environment.put("ICTB_DB_URL", mariaDb.url());
        environment.put("ICTB_DB_USER", mariaDb.user());
        environment.put("ICTB_DB_PASSWORD", mariaDb.password());
        environment.put("ICTB_RAR", assembly.adapter().toString());
        environment.put("ICTB_AMI_HOST", "127.0.0.1");
        environment.put("ICTB_AMI_PORT", "" + Ports.free());
        environment.put("ICTB_AMI_USER", "ictb");
        environment.put("ICTB_AMI_SECRET", "nobody asks");
        environment.put("ICTB_AGI_PORT", "0");
        environment.put("ICTB_EVIDENCE_DIR", home.resolve("evidence").toString());
        environment.putAll(settings);
        return environment;
    }

    URI address(String path) {
        return application.address().resolve(path);
    }

    /** A method that reads, called about a campaign as PHP does. */
    HttpLoad call(String method, long campaign) {
        return HttpLoad.form(
                address("rest/" + method),
                "api_username=" + USERNAME + "&api_password=" + PASSWORD.replace(' ', '+') + "&campaign_id="
                        + campaign);
    }

    /** The same by SOAP. */
    HttpLoad callBySoap(String method, long campaign) {
        String envelope = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><" + method
                + " xmlns=\"urn:ictb\"><api_username>" + USERNAME + "</api_username><api_password>" + PASSWORD
                + "</api_password><campaign_id>" + campaign + "</campaign_id></" + method
                + "></e:Body></e:Envelope>";
        return new HttpLoad(address("soap"), "text/xml; charset=utf-8", envelope, "<ok>true</ok>");
    }

    ApiClient admin() {
        return new ApiClient(application.address(), USERNAME, PASSWORD);
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(mariaDb.url(), mariaDb.user(), mariaDb.password());
    }

    void execute(String... statements) throws SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long number(String query) throws SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    String text(String query) throws SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    Cpu applicationCpu() {
        return new Cpu("application", application.pid());
    }

    /** Of the application. */
    Heap heap() {
        return new Heap(application.pid(), home.resolve("jcmd.out"));
    }

    Path file(String name) {
        return home.resolve(name);
    }

    @Override
    public void close() {
        PayaraMicro last = application;
        try (mariaDb;
                last) {
            return;
        }
    }
}
