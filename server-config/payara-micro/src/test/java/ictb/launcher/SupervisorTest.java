package ictb.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    private static final int BY_SIGINT = 130;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    @TempDir
    static Path assembly;

    private SupervisorProcess supervisor;

    @BeforeEach
    void start() throws Exception {
        supervisor = SupervisorProcess.start(home, assembly);
        supervisor.awaitLine(Supervisor.READY);
    }

    @AfterEach
    void end() throws Exception {
        supervisor.end();
        SupervisorProcess.endLeftOvers(Home.in(home));
    }

    @Test
    void ctrlCEndsEverything() throws Exception {
        List<ProcessIdentity> children = supervisor.children();
        assertThat(children).hasSize(2);

        supervisor.signal("INT");

        assertThat(supervisor.exitCode()).isEqualTo(BY_SIGINT);
        assertThat(children).noneMatch(ProcessIdentity::isAlive);
        assertThat(supervisor.output())
                .containsSubsequence("Stopping ...", "Payara Micro has ended.", "MariaDB has ended.");
    }

    @Test
    void aSecondStartOnTheSameHomeIsRefused() throws Exception {
        SupervisorProcess second = SupervisorProcess.start(home, assembly);
        try {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output())
                    .contains("ICTB runs already on " + home + " (process " + supervisor.pid() + "): stop it first");
        } finally {
            second.end();
        }
        assertThat(supervisor.children()).hasSize(2).allMatch(ProcessIdentity::isAlive);
    }

    @Test
    void whatAKilledSupervisorLeavesBehindIsEndedByTheNext() throws Exception {
        List<ProcessIdentity> children = supervisor.children();
        supervisor.kill();
        assertThat(children).hasSize(2).allMatch(ProcessIdentity::isAlive);

        supervisor = SupervisorProcess.start(home, assembly);
        supervisor.awaitLine(Supervisor.READY);

        assertThat(supervisor.output()).contains("Ended the application that a former run left behind.");
        assertThat(children).noneMatch(ProcessIdentity::isAlive);
        assertThat(supervisor.children()).hasSize(2);
    }

    @Test
    void aPartThatEndsByItselfIsStartedAgainAndTheOthersStay() throws Exception {
        ProcessIdentity application = supervisor.part("payara-micro");
        String log = Files.readString(home.resolve("log/mariadb.log"));

        supervisor.part("mariadb").kill();

        Path record = Home.in(home).record("mariadb");
        await().atMost(PATIENCE).until(() -> SupervisorProcess.running(record).isPresent());
        await().atMost(PATIENCE)
                .until(() -> Files.readString(home.resolve("log/mariadb.log")).contains("ready for connections"));
        assertThat(supervisor.output().lines().filter(line -> line.contains("is started again")))
                .singleElement()
                .asString()
                .endsWith("MariaDB was ended by signal 9 and is started again in 1 s; its log is kept as "
                        + home.resolve("log/mariadb.log.1"));
        assertThat(Files.readString(home.resolve("log/mariadb.log.1"))).isEqualTo(log);
        assertThat(application.isAlive()).isTrue();
        List<ProcessIdentity> children = supervisor.children();
        assertThat(children).hasSize(2);

        supervisor.signal("TERM");

        supervisor.exitCode();
        assertThat(children).noneMatch(ProcessIdentity::isAlive);
    }

    /** As a version before this left it, or a person made it. */
    @Test
    void aHomeThatOthersMayReadIsItsOwnersAloneFromTheNextStartOn() throws Exception {
        supervisor.signal("TERM");
        supervisor.exitCode();
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<Path> secrets = Stream.of("admin-password", "mariadb/password", "tls/keystore.p12")
                .map(home::resolve)
                .toList();
        for (Path secret : secrets) {
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        }

        supervisor = SupervisorProcess.start(home, assembly);
        supervisor.awaitLine(Supervisor.READY);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        for (Path secret : secrets) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .as("%s", secret)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theEndOfItsParentEndsEverything() throws Exception {
        List<ProcessIdentity> children = supervisor.children();

        supervisor.killParent();

        await().atMost(Duration.ofSeconds(30)).until(() -> children.stream().noneMatch(ProcessIdentity::isAlive));
        assertThat(supervisor.output()).contains("The program that started this one has ended.");
    }

    @Test
    void theAdminPasswordIsShownOnceAndKept() throws Exception {
        String password = Files.readString(home.resolve("admin-password")).strip();
        assertThat(password).hasSize(24);
        assertThat(supervisor.output()).contains("Account: admin, password " + password);
        supervisor.signal("TERM");
        supervisor.exitCode();

        supervisor = SupervisorProcess.start(home, assembly);
        supervisor.awaitLine(Supervisor.READY);

        assertThat(supervisor.output())
                .doesNotContain(password)
                .contains("its first password is kept in " + home.resolve("admin-password"));
    }
}
