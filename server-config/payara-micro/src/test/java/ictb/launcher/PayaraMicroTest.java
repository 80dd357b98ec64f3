package ictb.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ictb.launcher.probe.FakeMicro;
import ictb.launcher.probe.ProbeServlet;
import ictb.launcher.probe.ProbeTimer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraMicroTest {
    private static final String CANARY = "canary-in-the-query-string";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path home;

    @Test
    void runsAnApplicationWithTheDatabaseUntilItIsKilled() throws Exception {
        try (MariaDb database = MariaDb.start(home);
                PayaraMicro server = PayaraMicro.start(plan(database))) {
            URI probe = server.address().resolve("/probe?api_password=" + CANARY);

            await().until(() -> get(probe), "word UTC 11.4.5-MariaDB timer"::equals);
            assertThat(Listening.addressesOf(server.pid())).containsExactly("127.0.0.1:" + probe.getPort());
            assertThat(Files.readString(server.log())).contains("Payara Micro").doesNotContain(CANARY);
            assertThat(Files.readString(server.log())).doesNotContain(database.password());

            server.kill();
            assertThat(ProcessHandle.of(server.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
    }

    /** The probe has no page of that name: whatever answers is the server itself, at any moment of its start. */
    @Test
    void theServerItselfNeverSaysThatItIsReady() throws IOException {
        PayaraMicro.Plan plan =
                PayaraMicro.Plan.of(assembly(), home, Ports.free(), Map.of()).readyAt("/nothing");
        CompletableFuture<PayaraMicro> start = CompletableFuture.supplyAsync(() -> PayaraMicro.start(plan));
        Set<Integer> answers = new TreeSet<>();
        boolean ended = Poll.until(
                () -> {
                    Stream.of("/health", "/health/ready", "/health/live", "/health/started")
                            .map(path -> URI.create("http://127.0.0.1:" + plan.port() + path))
                            .forEach(page -> statusOf(page).ifPresent(answers::add));
                    return start.isDone();
                },
                Duration.ofMinutes(5));
        assertThatThrownBy(start::join).hasMessageContaining("came up without the application");

        assertThat(ended).isTrue();
        assertThat(answers).isNotEmpty().allMatch(status -> status >= 400);
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingStarts() throws IOException {
        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            PayaraMicro.Plan plan = PayaraMicro.Plan.of(assembly(), home, other.getLocalPort(), Map.of());
            assertThatThrownBy(() -> PayaraMicro.start(plan)).isInstanceOf(PortTakenException.class);
        }
    }

    @Test
    void aServerWithoutTheApplicationIsAFailureThatShowsTheLog() throws IOException {
        PayaraMicro.Plan plan = PayaraMicro.Plan.of(FakeAssembly.in(home), home, Ports.free(), Map.of())
                .readyAt(FakeMicro.MISSING);

        assertThatThrownBy(() -> PayaraMicro.start(plan))
                .isInstanceOf(LaunchException.class)
                .hasMessageContainingAll("Payara Micro came up without the application", "Payara Micro URLs:");
        assertThat(Home.in(home).record("payara-micro")).doesNotExist();
    }

    @Test
    void aServerThatEndsAtItsStartIsAFailureThatShowsTheLog() throws IOException {
        PayaraMicro.Plan plan = PayaraMicro.Plan.of(FakeAssembly.in(home), home, Ports.free(), Map.of())
                .withJavaOptions("-XX:+NoSuchOption");

        assertThatThrownBy(() -> PayaraMicro.start(plan))
                .isInstanceOf(LaunchException.class)
                .hasMessageContainingAll("Payara Micro ended at its start", "NoSuchOption");
    }

    private PayaraMicro.Plan plan(MariaDb database) throws IOException {
        Map<String, String> environment = Map.of(
                "ICTB_DB_URL", database.url(),
                "ICTB_DB_USER", database.user(),
                "ICTB_DB_PASSWORD", database.password(),
                "ICTB_PROBE", "word");
        return PayaraMicro.Plan.of(assembly(), home, Ports.free(), environment).readyAt("/probe");
    }

    private Assembly assembly() throws IOException {
        Assembly built = Assembly.in(Path.of(System.getProperty("ictb.assembly")));
        Path war = war();
        return new Assembly(built.micro(), built.driver(), war, war);
    }

    private Path war() throws IOException {
        Path war = home.resolve("probe.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            for (Class<?> type : List.of(ProbeServlet.class, ProbeTimer.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + name));
                try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
                    bytes.transferTo(zip);
                }
            }
        }
        return war;
    }

    /** Empty while nobody listens. */
    private static Optional<Integer> statusOf(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return Optional.of(
                    CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
