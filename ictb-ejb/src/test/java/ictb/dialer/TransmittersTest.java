package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransmittersTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Origin SLOW = new Origin("slow", "");
    private static final Origin QUICK = new Origin("quick", "");

    private final Transmitters transmitters = new Transmitters(List.of());
    private final CountDownLatch sent = new CountDownLatch(1);
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        sent.countDown();
        others.shutdown();
    }

    /** From the return of this on the slow one is in the middle of its sending. */
    private CompletableFuture<Boolean> sendSlowly() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> sending = CompletableFuture.supplyAsync(
                () -> transmitters.sending(SLOW.technology(), () -> {
                    begun.countDown();
                    return awaited(sent);
                }),
                others);
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        return sending;
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void slowTechnologyHoldsUpNoOther() throws Exception {
        CompletableFuture<Boolean> slow = sendSlowly();

        assertThat(transmitters.<String>sending(QUICK.technology(), () -> "sent"))
                .isEqualTo("sent");
        transmitters.open(QUICK, NOW);
        transmitters.close(QUICK);

        assertThat(slow).isNotDone();
    }

    @Test
    void gateIsClosedWhenItsTechnologyHasSent() throws Exception {
        transmitters.open(SLOW, NOW);
        CompletableFuture<Boolean> slow = sendSlowly();
        Thread closing = new Thread(() -> transmitters.close(SLOW));
        closing.start();

        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> closing.getState() == Thread.State.WAITING);
        assertThat(transmitters.isOpen(SLOW)).as("while it sends").isTrue();
        sent.countDown();
        closing.join(Duration.ofMinutes(1).toMillis());

        assertThat(slow.get()).isTrue();
        assertThat(transmitters.isOpen(SLOW)).isFalse();
    }

    @Test
    void whatCanWaitIsLeftForAnotherTimeWhileSomethingIsSent() throws Exception {
        CompletableFuture<Boolean> slow = sendSlowly();

        assertThat(transmitters.onceNobodySends(SLOW.technology(), Duration.ofMillis(1), () -> "listed"))
                .isEmpty();
        assertThat(transmitters.onceNobodySends(QUICK.technology(), Duration.ofMillis(1), () -> "listed"))
                .contains("listed");
        sent.countDown();

        assertThat(slow.get()).isTrue();
        assertThat(transmitters.onceNobodySends(SLOW.technology(), Duration.ofMinutes(1), () -> "listed"))
                .contains("listed");
    }
}
