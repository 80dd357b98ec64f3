package ictb.ra.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.ra.CallSignal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignalBufferTest {

    private final SignalBuffer buffer = new SignalBuffer(4);

    @Test
    void aHundredThousandSignalsCanWait() {
        assertThat(SignalBuffer.CAPACITY).isGreaterThanOrEqualTo(100_000);
    }

    @Test
    void signalsLeaveInTheirOrder() throws Exception {
        buffer.add(ringing("a"));
        buffer.add(ringing("b"));
        assertThat(buffer.next(Duration.ZERO)).contains(ringing("a"));
        assertThat(buffer.next(Duration.ZERO)).contains(ringing("b"));
        assertThat(buffer.next(Duration.ZERO)).isEmpty();
    }

    @Test
    void aFullBufferRefusesSignalsButNotNewsOfTheLink() {
        for (int i = 0; i < 4; i++) {
            assertThat(buffer.add(ringing("x"))).isTrue();
        }
        assertThat(buffer.add(ringing("x"))).isFalse();
        assertThat(buffer.add(new CallSignal.LinkDown("asterisk", "lost"))).isTrue();
    }

    @Test
    void thereIsRoomAgainWhenHalfOfItIsEmpty() throws Exception {
        for (int i = 0; i < 4; i++) {
            buffer.add(ringing("x"));
        }
        buffer.next(Duration.ZERO);
        buffer.next(Duration.ZERO);
        assertThat(buffer.hasRoom()).isFalse();
        buffer.next(Duration.ZERO);
        assertThat(buffer.hasRoom()).isTrue();
    }

    private static CallSignal ringing(String id) {
        return new CallSignal.Ringing("asterisk", id);
    }
}
