package ictb.document.fax;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Duration ALLOWED = Duration.ofSeconds(5);

    private final AtomicLong processor = new AtomicLong(1_000);
    private final AtomicLong wall = new AtomicLong(-7);
    private final Deadline deadline = new Deadline(ALLOWED, processor::get, wall::get);

    @Test
    void timeThatOthersUseTheProcessorDoesNotCount() {
        pass(Duration.ofSeconds(4), Duration.ofSeconds(59));

        assertThatCode(deadline::check).doesNotThrowAnyException();
    }

    @Test
    void processorTimeCounts() {
        pass(Duration.ofSeconds(5).plusNanos(1), Duration.ofSeconds(6));

        assertThatThrownBy(deadline::check)
                .isInstanceOf(UnfitDocument.class)
                .hasMessageStartingWith("The document takes more than 5 seconds to draw");
    }

    @Test
    void aConversionThatHardlyGetsTheProcessorEndsAfterAMinute() {
        pass(Duration.ofSeconds(1), Duration.ofSeconds(60).plusNanos(1));

        assertThatThrownBy(deadline::check)
                .isInstanceOf(UnfitDocument.class)
                .hasMessageContaining("is not drawn after 60 seconds");
    }

    private void pass(Duration ofProcessor, Duration ofWall) {
        processor.addAndGet(ofProcessor.toNanos());
        wall.addAndGet(ofWall.toNanos());
    }
}
