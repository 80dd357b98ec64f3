package ictb.ra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginateTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @Test
    void variablesMayHoldAnyTextInALine() {
        assertThat(call(ID, "PJSIP/12125550100@carrier", "12125550199", Map.of("A", "a,b \"c\" ${D} \\"))
                        .variables())
                .containsEntry("A", "a,b \"c\" ${D} \\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\0b", "x\r\nAction: Reload"})
    void controlsInAVariableAreRefusedAndNotRepeated(String value) {
        assertThatThrownBy(() -> call(ID, "PJSIP/1@c", "123", Map.of("A", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A,B", "A=B", "A\nB", "1A", "CHANNEL(x)", "___A"})
    void oddVariableNamesAreRefused(String name) {
        assertThatThrownBy(() -> call(ID, "PJSIP/1@c", "123", Map.of(name, "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcdef0"})
    void channelIdsOfAnotherFormAreRefused(String id) {
        assertThatThrownBy(() -> call(id, "PJSIP/1@c", "123", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PJSIP", "PJSIP/1@c\nContext: x", "PJSIP/1@c,x", "PJSIP/1 @c", "Local/s@x&PJSIP/1@c"})
    void channelsThatSayMoreThanOneAreRefused(String channel) {
        assertThatThrownBy(() -> call(ID, channel, "123", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "1234567890123456", "+1212", "\"x\" <123>", "12a", "123\n"})
    void callerIdsOtherThanDigitsAreRefused(String callerId) {
        assertThatThrownBy(() -> call(ID, "PJSIP/1@c", callerId, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ringTimesOutsideOneSecondToFiveMinutesAreRefused() {
        for (Duration time : new Duration[] {Duration.ZERO, Duration.ofMillis(999), Duration.ofMillis(300_001)}) {
            assertThatThrownBy(() -> new Originate(ID, "a", "PJSIP/1@c", Optional.empty(), time, "ictb", Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Originate call(String id, String channel, String callerId, Map<String, String> variables) {
        return new Originate(
                id, "send-1", channel, Optional.of(callerId), Duration.ofSeconds(30), "ictb-message", variables);
    }
}
