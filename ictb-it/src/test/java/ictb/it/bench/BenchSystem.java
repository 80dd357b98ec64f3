package ictb.it.bench;

import ictb.it.ApiClient;
import ictb.launcher.Assembly;
import ictb.launcher.LaunchException;
import ictb.launcher.MariaDb;
import ictb.launcher.PayaraMicro;
import ictb.launcher.Ports;
import ictb.launcher.asterisk.Asterisk;
import ictb.launcher.asterisk.AsteriskOptions;
import ictb.launcher.asterisk.AsteriskRoot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole system beside a carrier for load, and a login of their own for the bare loops. */
final class BenchSystem implements AutoCloseable {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String LOOP_USER = "loops";

    private final Path home;
    private final int httpPort = Ports.free();
    private final Sipp carrier;
    private final Asterisk asterisk;
    private final MariaDb mariaDb;
    private final PayaraMicro application;

    BenchSystem(Path home, Path assembly) throws IOException, InterruptedException {
        this.home = home;
        AsteriskRoot root = AsteriskRoot.obtain();
        carrier = new Sipp(home.resolve("carrier"));
        asterisk = Asterisk.dialer(
                root, home.resolve("asterisk"), AsteriskOptions.usual().withCarrier("127.0.0.1", carrier.port()));
        asterisk.start();
        letLoopsIn(root);
        mariaDb = MariaDb.start(home);
        Assembly shipped = Assembly.in(assembly);
        application =
                PayaraMicro.start(PayaraMicro.Plan.of(shipped, home.resolve("server"), httpPort, environment(shipped)));
    }

    /** The loops get a login with the application's rights; the application is not told of their calls. */
    private void letLoopsIn(AsteriskRoot root) throws IOException, InterruptedException {
        Path etc = home.resolve("asterisk/etc").toAbsolutePath();
        Path file = etc.resolve("manager.conf");
        String shipped = Files.readString(file);
        String user = shipped.substring(shipped.indexOf("[" + asterisk.amiUser() + "]"));
        String more = "\neventfilter(action(exclude),header(Uniqueid),method(starts_with)) = " + OneCall.PREFIX + "\n\n"
                + user.replace("[" + asterisk.amiUser() + "]", "[" + LOOP_USER + "]");
        Files.writeString(file, more, StandardOpenOption.APPEND);
        String program = root.directory().resolve("bin/asterisk").toString();
        Process reload = new ProcessBuilder(
                        program, "-C", etc.resolve("asterisk.conf").toString(), "-rx", "manager reload")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("reload.log").toFile())
                .start();
        if (!reload.waitFor(10, TimeUnit.SECONDS) || reload.exitValue() != 0) {
            throw new LaunchException("Asterisk does not take the loops' login up; see " + home.resolve("reload.log"));
        }
    }

    private Map<String, String> environment(Assembly shipped) {
        Map<String, String> environment = new HashMap<>();
        environment.put("ICTB_HOME", home.toString());
        environment.put("ICTB_ADMIN_PASSWORD", PASSWORD);
        environment.put("ICTB_DB_URL", mariaDb.url());
        environment.put("ICTB_DB_USER", mariaDb.user());
        environment.put("ICTB_DB_PASSWORD", mariaDb.password());
        environment.put("ICTB_RAR", shipped.adapter().toString());
        environment.put("ICTB_AMI_HOST", "127.0.0.1");
        environment.put("ICTB_AMI_PORT", String.valueOf(asterisk.amiPort()));
        environment.put("ICTB_AMI_USER", asterisk.amiUser());
        environment.put("ICTB_AMI_SECRET", asterisk.amiSecret());
        environment.put("ICTB_AGI_PORT", "0");
        environment.put("ICTB_EVIDENCE_DIR", asterisk.evidence().toString());
        environment.put("ICTB_ASTERISK_DIR", asterisk.directory().toString());
        environment.put("ICTB_TRUNK_CPS", "10000");
        environment.put("ICTB_TRUNK_CHANNELS", "1000");
        return environment;
    }

    ApiClient admin() {
        return new ApiClient(URI.create("http://127.0.0.1:" + httpPort + "/"), "admin", PASSWORD);
    }

    AmiLogin loopLogin() {
        return new AmiLogin(asterisk.amiPort(), LOOP_USER, asterisk.amiSecret());
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(mariaDb.url(), mariaDb.user(), mariaDb.password());
    }

    /** Where Asterisk finds a recording, without extension. */
    String media(String sha256) {
        return asterisk.directory().resolve("media").resolve(sha256).toString();
    }

    Evidence evidence() {
        return new Evidence(asterisk.evidence().resolve("cel.csv"));
    }

    Sipp carrier() {
        return carrier;
    }

    Cpu applicationCpu() {
        return new Cpu("application", application.pid());
    }

    /** Whoever takes part in a call; the bare loops run in this process. */
    List<Cpu> cpus() {
        return List.of(
                new Cpu("Asterisk", asterisk.pid()),
                carrier.cpu(),
                applicationCpu(),
                new Cpu("MariaDB", mariaDb.pid()),
                new Cpu("loop", ProcessHandle.current().pid()));
    }

    @Override
    public void close() {
        try (carrier;
                asterisk;
                mariaDb;
                application) {
            return;
        }
    }
}
