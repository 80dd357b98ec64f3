package ictb.ra.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.ra.CallSignal;
import ictb.ra.testing.RecordingEndpoints;
import ictb.ra.testing.Threads;
import jakarta.resource.spi.work.Work;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignalDeliveryTest {

    private final Threads threads = new Threads();
    private final RecordingEndpoints endpoints = new RecordingEndpoints();
    private final SignalBuffer buffer = new SignalBuffer(1_000);
    private final SignalDelivery delivery = new SignalDelivery(endpoints, buffer, Duration.ofMillis(1));

    @AfterEach
    void endThreads() throws InterruptedException {
        delivery.stop(Duration.ofSeconds(5));
        threads.close();
    }

    @Test
    void signalsWaitForAnApplicationThatStartsAndKeepTheirOrder() throws Exception {
        endpoints.up(false);
        threads.scheduleWork(delivery);
        List<CallSignal> signals = fill(500);
        await().until(() -> endpoints.vainTries() > 3);
        endpoints.up(true);
        await().until(() -> endpoints.heard().size() == 500);
        assertThat(endpoints.heard()).isEqualTo(signals);
    }

    @Test
    void aContainerThatIsStillInitializingIsTriedUntilItHears() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        endpoints.listener(signal -> {
            if (tries.incrementAndGet() < 20) {
                throw new IllegalStateException("The container is initializing");
            }
        });
        List<CallSignal> signals = fill(2);
        threads.scheduleWork(delivery);
        await().until(() -> endpoints.heard().size() == 2);
        assertThat(endpoints.heard()).isEqualTo(signals);
    }

    @Test
    void aSignalThatTheListenerKeepsRefusingDoesNotStandInTheWayOfOthers() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        endpoints.listener(signal -> {
            if (signal.equals(ringing(1))) {
                refused.incrementAndGet();
                throw new IllegalStateException("never");
            }
        });
        fill(3);
        threads.scheduleWork(delivery);
        await().until(() -> endpoints.heard().size() == 2);
        assertThat(endpoints.heard()).containsExactly(ringing(0), ringing(2));
        assertThat(refused).hasValue(3);
    }

    @Test
    void nothingIsDeliveredAfterTheStop() throws Exception {
        threads.scheduleWork(delivery);
        fill(1);
        await().until(() -> endpoints.heard().size() == 1);
        delivery.stop(Duration.ofSeconds(5));
        fill(1);
        await().during(Duration.ofMillis(200)).until(() -> endpoints.heard().size() == 1);
        assertThat(endpoints.heard()).hasSize(1);
    }

    @Test
    void theStopWaitsForTheSignalInTheListenersHands() throws Exception {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        endpoints.listener(signal -> {
            inHand.countDown();
            awaitQuietly(go);
        });
        fill(1);
        threads.scheduleWork(delivery);
        inHand.await();
        threads.scheduleWork(new Releasing(go));
        delivery.stop(Duration.ofSeconds(5));
        assertThat(endpoints.heard()).hasSize(1);
    }

    private List<CallSignal> fill(int count) {
        List<CallSignal> signals =
                IntStream.range(0, count).mapToObj(SignalDeliveryTest::ringing).toList();
        signals.forEach(buffer::add);
        return signals;
    }

    private static CallSignal ringing(int number) {
        return new CallSignal.Ringing("asterisk", String.valueOf(number));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Releasing(CountDownLatch latch) implements Work {
        @Override
        public void run() {
            latch.countDown();
        }

        @Override
        public void release() {
            // Short.
        }
    }
}
