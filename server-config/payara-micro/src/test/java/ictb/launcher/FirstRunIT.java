package ictb.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole first run: MariaDB, two Asterisks, Payara Micro with the application. */
class FirstRunIT {
    private static final String PASSWORD = "a password for the first run";
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @TempDir
    static Path home;

    @TempDir
    static Path work;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static SupervisorProcess supervisor;

    @BeforeAll
    static void start() throws IOException {
        supervisor = SupervisorProcess.start(
                home,
                Path.of(System.getProperty("ictb.assembly")),
                work,
                Map.of("ICTB_ADMIN_PASSWORD", PASSWORD, "SECRET_OF_ANOTHER", "canary"));
        supervisor.awaitLine(Supervisor.READY);
        await().atMost(PATIENCE).until(FirstRunIT::isReady);
    }

    @AfterAll
    static void end() {
        supervisor.end();
        SupervisorProcess.endLeftOvers(Home.in(home));
    }

    private static boolean isReady() throws InterruptedException {
        URI ready = HomeLock.addressOf(Home.in(home)).orElseThrow().resolve("/health/ready");
        HttpRequest request = HttpRequest.newBuilder(ready)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    @Test
    void noChildButTheApplicationGetsASecret() throws IOException {
        for (String record : List.of(
                "run/mariadb.process",
                "asterisk-dialer/run/asterisk.process",
                "asterisk-carrier/run/asterisk.process")) {
            assertThat(environmentOf(home.resolve(record)))
                    .as(record)
                    .anyMatch(variable -> variable.startsWith("PATH="))
                    .noneMatch(variable -> variable.startsWith("ICTB_"))
                    .noneMatch(variable -> variable.contains("canary"));
        }
        assertThat(environmentOf(home.resolve("run/payara-micro.process")))
                .contains("ICTB_ADMIN_PASSWORD=" + PASSWORD)
                .noneMatch(variable -> variable.contains("canary"));
    }

    private static List<String> environmentOf(Path record) throws IOException {
        long pid = SupervisorProcess.running(record).orElseThrow().pid();
        return List.of(Files.readString(Path.of("/proc/" + pid + "/environ"), StandardCharsets.UTF_8)
                .split("\0"));
    }

    /** The database first: the application goes on by itself, in the same process. */
    @ParameterizedTest
    @CsvSource({
        "MariaDB, run/mariadb.process",
        "Asterisk (carrier), asterisk-carrier/run/asterisk.process",
        "Asterisk (dialer), asterisk-dialer/run/asterisk.process",
        "Payara Micro, run/payara-micro.process"
    })
    void whatIsKilledIsStartedAgainAndTheSystemIsReadyAsBefore(String name, String record) {
        ProcessIdentity application = SupervisorProcess.running(home.resolve("run/payara-micro.process"))
                .orElseThrow();
        ProcessIdentity killed = SupervisorProcess.running(home.resolve(record)).orElseThrow();

        killed.kill();

        await().atMost(PATIENCE)
                .until(() -> SupervisorProcess.running(home.resolve(record)).isPresent() && isReady());
        assertThat(SupervisorProcess.running(home.resolve(record)))
                .isPresent()
                .get()
                .isNotEqualTo(killed);
        assertThat(application.isAlive()).isEqualTo(!application.equals(killed));
        assertThat(supervisor.output().lines().filter(line -> line.contains(name + " was ended by signal 9")))
                .hasSize(1);
    }
}
