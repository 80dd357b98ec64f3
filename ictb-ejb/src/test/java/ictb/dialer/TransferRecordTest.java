package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TransferRecordTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static TransferRecord of(int answered, int asked) {
        return new TransferRecord(answered, asked, AbandonmentRate.NONE, AbandonmentRate.NONE);
    }

    @Test
    void whileNothingIsKnownEverybodyIsTakenToAsk() {
        assertThat(TransferRecord.NONE.asking()).isEqualTo(1);
    }

    @Test
    void shareIsLearntFromThoseWhoAnswered() {
        assertThat(of(10, 0).asking()).isEqualTo(0.5);
        assertThat(of(10_000, 300).asking()).isEqualTo(0.031, within(0.0001));
    }

    @Test
    void whatWasCountedIsTheRateOfItsTime() {
        AbandonmentRate rate = AbandonmentRate.of(Duration.ofHours(24), 1_000, 25, NOW);

        assertThat(rate.share()).isEqualTo(0.025);
        assertThat(rate.at(NOW.plus(Duration.ofHours(25))).share()).isZero();
    }
}
