package ictb.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.api.Rejection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversionTurnsTest {

    private final ConversionTurns turns = new ConversionTurns();
    private final ExecutorService workers = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        workers.shutdownNow();
    }

    private CompletableFuture<Boolean> convert(long usrId) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return turns.inTurn(usrId, () -> true);
                    } catch (Rejection busy) {
                        return false;
                    }
                },
                workers);
    }

    /** Converts until the latch is open; returns when it is under way. */
    private void hold(long usrId, CountDownLatch end) {
        CountDownLatch begun = new CountDownLatch(1);
        workers.submit(() -> turns.inTurn(usrId, () -> {
            begun.countDown();
            return waited(end);
        }));
        assertThat(waited(begun)).isTrue();
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One tenant's two hundred hold three workers, and the next one's document is converted in its turn. */
    @Test
    void manyDocumentsOfOneUserHoldFewWorkersAndLeaveRoomForOthers() throws Exception {
        List<CompletableFuture<Boolean>> crowd = new ArrayList<>();
        CountDownLatch end = new CountDownLatch(1);
        hold(1, end);
        for (int i = 0; i < 200; i++) {
            crowd.add(convert(1));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> crowd.stream().filter(CompletableFuture::isDone).count()
                        == 200 - (ConversionTurns.OF_ONE_USER - 1));
        CompletableFuture<Boolean> other = convert(2);
        end.countDown();

        assertThat(other.get(15, TimeUnit.SECONDS)).isTrue();
        List<Boolean> ends = crowd.stream().map(CompletableFuture::join).collect(Collectors.toList());
        assertThat(ends.stream().filter(done -> done)).hasSize(ConversionTurns.OF_ONE_USER - 1);
    }

    @Test
    void moreThanWaitAtATimeAreToldToComeAgain() {
        CountDownLatch end = new CountDownLatch(1);
        hold(0, end);
        for (int usrId = 1; usrId < ConversionTurns.MOST; usrId++) {
            convert(usrId);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThatExceptionOfType(Rejection.class)
                        .isThrownBy(() -> turns.inTurn(99, () -> true))
                        .satisfies(busy -> assertThat(busy.status()).isEqualTo(503))
                        .satisfies(busy -> assertThat(busy.headers()).containsKey("Retry-After")));
        end.countDown();
    }
}
