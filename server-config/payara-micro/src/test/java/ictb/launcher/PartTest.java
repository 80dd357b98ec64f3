package ictb.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {
    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger starts = new AtomicInteger();
    private final List<String> said = new ArrayList<>();

    @Test
    void isStartedAgainAfterItsPauseAndNotBefore() {
        Part part = part(() -> running("sleep 300"));

        part.tend(said::add, () -> true);
        assertThat(said)
                .containsExactly("Sleeper ended with exit code 3 and is started again in 1 s; its log is kept as "
                        + Home.in(folder).log("sleeper") + ".1");
        pass(Duration.ofMillis(999));
        part.tend(said::add, () -> true);
        assertThat(starts).hasValue(0);
        pass(Duration.ofMillis(1));
        part.tend(said::add, () -> true);
        try {
            assertThat(starts).hasValue(1);
            assertThat(part.isAlive()).isTrue();
            part.tend(said::add, () -> true);
            assertThat(said).hasSize(1);
        } finally {
            part.stop();
        }
    }

    @Test
    void waitsForWhatItNeeds() {
        Part part = part(() -> running("sleep 300"));

        part.tend(said::add, () -> true);
        pass(Duration.ofHours(1));
        part.tend(said::add, () -> false);

        assertThat(starts).hasValue(0);
        part.tend(said::add, () -> true);
        assertThat(starts).hasValue(1);
        part.stop();
    }

    @Test
    void isGivenUpAfterFiveStartsInVain() {
        Part part = part(() -> {
            throw new LaunchException("Sleeper does not wake; the end of its log /log:\nsnore");
        });
        part.tend(said::add, () -> true);
        for (int start = 1; start < Restarts.MOST_FAILED_STARTS; start++) {
            pass(Duration.ofMinutes(1));
            part.tend(said::add, () -> true);
        }
        assertThat(said)
                .hasSize(5)
                .endsWith("Sleeper does not wake; the end of its log /log; the next attempt is in 16 s");
        pass(Duration.ofMinutes(1));

        assertThatThrownBy(() -> part.tend(said::add, () -> true))
                .isInstanceOf(LaunchException.class)
                .hasMessageStartingWith(
                        "Sleeper did not start in 5 attempts, so everything is ended. Sleeper does not wake")
                .hasMessageEndingWith("snore");
    }

    @Test
    void whatFailsForWantOfWhatItNeedsIsNoFaultOfItsOwn() {
        AtomicBoolean ground = new AtomicBoolean();
        Part part = part(() -> {
            ground.set(false);
            throw new LaunchException("Sleeper has no bed");
        });
        for (int turn = 0; turn <= 2 * Restarts.MOST_FAILED_STARTS; turn++) {
            part.tend(said::add, ground::get);
            ground.set(true);
            pass(Duration.ofMinutes(1));
        }

        assertThat(starts).hasValue(2 * Restarts.MOST_FAILED_STARTS);
        assertThat(said).last().isEqualTo("Sleeper has no bed; the next attempt is in 60 s");
    }

    /** One that has ended. */
    private Part part(Supplier<Running> again) {
        Running ended = running("exit 3");
        await().until(() -> !ended.child().isAlive());
        return new Part(
                "Sleeper",
                ended,
                () -> {
                    starts.incrementAndGet();
                    return again.get();
                },
                nanos::get);
    }

    private Running running(String script) {
        Child child =
                Child.start(new Child.Plan("sleeper", List.of("sh", "-c", script), folder, Map.of()), Home.in(folder));
        return new Running() {
            @Override
            public Child child() {
                return child;
            }

            @Override
            public void stop() {
                child.kill();
            }
        };
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
