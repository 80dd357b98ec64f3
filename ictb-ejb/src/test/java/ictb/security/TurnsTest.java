package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.api.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    private Future<String> occupied(String key) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Future<String> first = threads.submit(() -> turns.take(key, () -> {
            begun.countDown();
            return waited();
        }));
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        return first;
    }

    private String waited() {
        try {
            end.await(1, TimeUnit.MINUTES);
            return "done";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    @Test
    void otherKeysDoNotWait() throws Exception {
        occupied("a");
        assertThat(turns.<String>take("b", () -> "done")).isEqualTo("done");
    }

    @Test
    void thoseWhoWaitAreCountedAndNobodyStaysBehind() throws Exception {
        List<Future<String>> all = new ArrayList<>();
        all.add(occupied("a"));
        for (int waiting = 0; waiting < Turns.MOST_WAITING; waiting++) {
            all.add(threads.submit(() -> turns.take("a", () -> "done")));
        }
        Awaitility.await().untilAsserted(() -> assertThat(turns.usersOf("a")).isEqualTo(Turns.MOST_WAITING + 1));
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> turns.take("a", () -> "done"))
                .withMessage("Too many sign-ins at once, try again");

        end.countDown();
        for (Future<String> one : all) {
            assertThat(one.get(1, TimeUnit.MINUTES)).isEqualTo("done");
        }
        assertThat(turns.usersOf("a")).isZero();
    }

    @Test
    void whatIsThrownEndsTheTurn() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> turns.take("a", () -> {
                    throw new IllegalStateException("broken");
                }));
        assertThat(turns.usersOf("a")).isZero();
    }
}
