package ictb.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ictb.it.Bombs.Bomb;
import ictb.it.RawRequest.Answer;
import ictb.it.RawRequest.Content;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is sent to bring the application down is refused with a sentence, by an application that has 64 MiB of memory more
 * than it needs when idle and ends where they are not enough; others are answered meanwhile.
 */
class HostileUploadIT {

    private static final int MORE_THAN_IDLE_MIB = 64;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private static RunningSystem system;
    private static Customer customer;
    private static AtomicBoolean isOver;
    private static CompletableFuture<Long> bystander;

    @BeforeAll
    static void start() throws Exception {
        system = RunningSystem.start("hostile", Map.of());
        customer = Customer.of(system);
        customer.api().call("Campaign_List");
        long idle = heapUsedMib();
        system.application().stop();
        system.startApplicationWith("-Xmx" + (idle + MORE_THAN_IDLE_MIB) + "m");
        System.err.println("Idle: " + idle + " MiB of heap");
        isOver = new AtomicBoolean();
        bystander = CompletableFuture.supplyAsync(HostileUploadIT::callUntilOver);
    }

    @AfterAll
    static void stop() throws IOException {
        isOver.set(true);
        system.close();
    }

    /** After a collection: what is left is needed. */
    private static long heapUsedMib() throws Exception {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        assertThat(used.find()).isTrue();
        return Long.parseLong(used.group(1)) / 1024;
    }

    private static String jcmd(String command) throws Exception {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        "" + system.application().pid(),
                        command)
                .redirectErrorStream(true)
                .start();
        String output = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
        assertThat(jcmd.waitFor()).as(output).isZero();
        return output;
    }

    /** The longest that an innocent call took, in milliseconds. */
    private static long callUntilOver() {
        ApiClient api = customer.api();
        long longest = 0;
        while (!isOver.get()) {
            long began = System.nanoTime();
            ApiClient.Reply reply = api.call("Campaign_List");
            assertThat(reply.body()).isEqualTo("[true,[]]");
            longest = Math.max(longest, (System.nanoTime() - began) / 1_000_000);
        }
        return longest;
    }

    @TestFactory
    Stream<DynamicTest> bombIsRefusedWithASentence() {
        return Bombs.all()
                .map(bomb -> dynamicTest(bomb.name(), () -> {
                    long began = System.nanoTime();
                    Answer answer = request(bomb.method())
                            .header("Content-Type", bomb.contentType())
                            .sendChunked(bomb.body());
                    Duration took = Duration.ofNanos(System.nanoTime() - began);
                    System.err.println(took.toMillis() + " ms: " + bomb + ": " + answer.status() + " " + answer.body());

                    assertAnswered(bomb, answer);
                    assertThat(system.application().child().isAlive()).isTrue();
                    assertThat(bystander).as("the innocent").isNotDone();
                }));
    }

    private static void assertAnswered(Bomb bomb, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 400, 413, 415);
        assertThat(answer.body()).doesNotContain("Internal error", "Exception", "java.");
        assertThat(answer.body()).containsPattern(bomb.mayBeTaken() ? "\\[(true,|false,\")" : "\\[false,\"");
    }

    @TestFactory
    Stream<DynamicTest> lengthThatIsALieDoesNoHarm() {
        return Stream.of("1000", "5", "-1", "0x10", "99999999999999999999", "17, 18", "1000000000000")
                .map(length -> dynamicTest(length, () -> {
                    Answer answer = request("Contact_Group_Create")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Content-Length", length)
                            .send(Content.of("contact_group=mine"));

                    // What the server itself finds unreadable it answers in its own way.
                    assertThat(answer.body()).doesNotContain("[true", "Internal error");
                    assertThat(customer.api().call("Campaign_List").isTrue()).isTrue();
                }));
    }

    /** Each holds a thread of the server's, which has 200: more are for the proxy in front of it to keep out. */
    @Test
    void slowClientsDoNotKeepOthersFromBeingAnswered() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                Socket socket =
                        new Socket(system.address().getHost(), system.address().getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /rest/Contact_Group_Create HTTP/1.1\r\nHost: a\r\nAuthorization: " + basic()
                                        + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
                                .getBytes(UTF_8));
            }
            assertThat(customer.api().call("Contact_Group_List").body()).isEqualTo("[true,[]]");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void nothingOfItIsKept() throws Exception {
        Path uploads = system.home().resolve("uploads").resolve("node1");
        assertThat(customer.api()
                        .upload("Recording_Create", "media", "no sound".getBytes(UTF_8), "title", "none")
                        .isTrue())
                .isFalse();

        Awaitility.await().until(() -> {
            try (Stream<Path> files = Files.list(uploads)) {
                return files.findAny().isEmpty();
            }
        });
    }

    private static RawRequest request(String method) {
        return RawRequest.post(system.address(), method).header("Authorization", basic());
    }

    private static String basic() {
        String pair = customer.username() + ":" + customer.password();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
