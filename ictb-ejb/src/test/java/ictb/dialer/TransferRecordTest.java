package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TransferRecordTest {

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
}
