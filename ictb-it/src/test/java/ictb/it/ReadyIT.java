package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node without Asterisk says so, and is ready again by itself. */
@ExtendWith(SharedSystem.class)
class ReadyIT {

    @Test
    void nodeWithoutAsteriskIsLiveAndNotReadyUntilItIsBack(RunningSystem system) {
        Operations operations = new Operations(system.address());
        await().atMost(Duration.ofMinutes(3)).until(() -> operations.ready() == 200);

        system.asterisk().stop();
        await().atMost(Duration.ofMinutes(3)).until(() -> operations.ready() == 503);
        assertThat(operations.part("asterisk"))
                .startsWith("No connection to Asterisk")
                .doesNotContain(system.asterisk().amiSecret());
        assertThat(operations.part("database")).isEqualTo("ready");
        assertThat(operations.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(operations.metrics().value("ictb_asterisk_link{asterisk=\"asterisk\"}"))
                .isZero();

        system.asterisk().start();
        await().atMost(Duration.ofMinutes(3)).until(() -> operations.ready() == 200);
    }

    /** From the first moment its port is open; the server's own page would say UP before the application is there. */
    @Test
    void startingNodeIsReadyOnlyWhenItsApiAnswers(RunningSystem system) {
        system.application().stop();
        Operations operations = new Operations(system.address());
        CompletableFuture<Void> start = CompletableFuture.runAsync(system::startApplication);

        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(25))
                .ignoreException(UncheckedIOException.class)
                .until(() -> operations.ready() == 200 || start.isCompletedExceptionally());

        assertThat(operations.get("/rest/Campaign_List").statusCode()).isNotIn(404, 503);
        start.join();
    }
}
