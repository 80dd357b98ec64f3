package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node without Asterisk says so, and is ready again by itself. */
@ExtendWith(SharedSystem.class)
class ReadyIT {

    @Test
    void nodeWithoutAsteriskIsLiveAndNotReadyUntilItIsBack(RunningSystem system) {
        Operations operations = new Operations(system.address());
        await().atMost(Duration.ofSeconds(30)).until(() -> operations.ready() == 200);

        system.asterisk().stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> operations.ready() == 503);
        assertThat(operations.part("asterisk"))
                .startsWith("No connection to Asterisk")
                .doesNotContain(system.asterisk().amiSecret());
        assertThat(operations.part("database")).isEqualTo("ready");
        assertThat(operations.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(operations.metrics().value("ictb_asterisk_link{asterisk=\"asterisk\"}"))
                .isZero();

        system.asterisk().start();
        await().atMost(Duration.ofSeconds(60)).until(() -> operations.ready() == 200);
    }
}
