package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What was answered {@code [true, id]} is there after the application was killed at that moment: clients make things of every
 * kind as fast as they can, and the one that hears a certain answer kills the server.
 */
@ExtendWith(SharedSystem.class)
class KilledAfterAnswerIT {

    private static final int CLIENTS = 6;
    private static final int ANSWERS_BEFORE_THE_KILL = 60;

    private static final AtomicInteger DIFFERENT = new AtomicInteger();

    private static RunningSystem system;

    /** @param table where it stands, under {@code id} */
    private record Answered(String table, long id) {}

    /** @param made called with the client of the customer */
    private record Kind(String table, Making made) {}

    private interface Making {

        long id(Customer customer, String group);
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "contact_group",
                    (customer, group) -> customer.api()
                            .call("Contact_Group_Create", "contact_group", json("name", "kept"))
                            .number()),
            new Kind(
                    "contact",
                    (customer, group) -> customer.api()
                            .call("Contact_Create", "contact", json("phone", "188887212"), "contact_group_id", group)
                            .number()),
            new Kind("recording", (customer, group) -> customer.recording(200 + DIFFERENT.incrementAndGet())),
            new Kind(
                    "document", (customer, group) -> customer.document("First", "Page " + DIFFERENT.incrementAndGet())),
            new Kind(
                    "text",
                    (customer, group) -> customer.api()
                            .call("Text_Create", "name", "kept", "data", "please call back")
                            .number()),
            new Kind(
                    "template",
                    (customer, group) -> customer.api()
                            .call("Template_Create", "name", "kept", "subject", "A test", "body", "<p>x</p>")
                            .number()));

    @BeforeAll
    static void take(RunningSystem shared) {
        system = shared;
    }

    @RepeatedTest(2)
    void everythingThatWasAnsweredIsThere() throws Exception {
        Customer customer = Customer.of(system);
        String group = "" + customer.group(List.of());
        Queue<Answered> answered = new ConcurrentLinkedQueue<>();
        AtomicBoolean isKilled = new AtomicBoolean();

        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int client = 0; client < CLIENTS; client++) {
                Kind kind = KINDS.get(client);
                clients.execute(() -> untilTheServerIsGone(() -> {
                    answered.add(new Answered(kind.table(), kind.made().id(customer, group)));
                    if (isEnough(answered) && isKilled.compareAndSet(false, true)) {
                        system.application().kill();
                    }
                    return !isKilled.get();
                }));
            }
            clients.shutdown();
            assertThat(clients.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            clients.shutdownNow();
        }
        system.startApplication();

        assertThat(answered.size()).isGreaterThanOrEqualTo(ANSWERS_BEFORE_THE_KILL);
        for (Kind kind : KINDS) {
            Set<Long> told = answered.stream()
                    .filter(one -> one.table().equals(kind.table()))
                    .map(Answered::id)
                    .collect(Collectors.toSet());
            assertThat(told).as("answers about a " + kind.table()).isNotEmpty();
            assertThat(ids(kind.table())).as(kind.table()).containsAll(told);
        }
        for (String table : List.of("recording", "document")) {
            assertThat(system.texts("SELECT sha256 FROM " + table + " WHERE usr_id = " + customer.usrId()))
                    .isNotEmpty()
                    .allSatisfy(sha256 -> assertThat(hash(sha256)).isEqualTo(sha256));
        }
    }

    private static boolean isEnough(Queue<Answered> answered) {
        return answered.size() >= ANSWERS_BEFORE_THE_KILL
                && answered.stream().map(Answered::table).distinct().count() == KINDS.size();
    }

    private static void untilTheServerIsGone(BooleanSupplier call) {
        try {
            while (call.getAsBoolean()) {
                // again
            }
        } catch (RuntimeException | AssertionError cut) {
            // This one was not answered.
        }
    }

    private static Set<Long> ids(String table) throws Exception {
        return system.texts("SELECT " + table + "_id FROM " + table).stream()
                .map(Long::valueOf)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Of the file that stands under this name. */
    private static String hash(String name) throws Exception {
        try (Stream<Path> media = Files.list(system.asterisk().directory().resolve("media"))) {
            Path file = media.filter(path -> path.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        }
    }
}
