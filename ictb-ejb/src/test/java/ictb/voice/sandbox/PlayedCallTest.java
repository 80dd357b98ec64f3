package ictb.voice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.dialer.Disposition;
import ictb.dialer.Outcome;
import ictb.platform.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayedCallTest {

    private static final Instant PLACED = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "188887212, ANSWERED, false, , 3",
        "12345678, ANSWERED, false, , 3",
        "12125550100, ANSWERED, false, , 3",
        "12125550101, BUSY, false, , 0",
        "12125550102, NO_RESPONSE, false, , 0",
        "12125550103, ANSWERED, true, , 3",
        "12125550104, ANSWERED, false, 1, 2",
        "12125550106, CONGESTION, false, , 0",
        "12125550107, INVALID, false, , 0",
        "12125550108, ANSWERED, false, , 1",
        "12125550109, ANSWERED, false, , 3",
        "12125550207, ANSWERED, false, 7, 1"
    })
    void numberBehavesAsOnTheCarrierOfTests(
            String number, Disposition disposition, boolean isMachine, String key, long seconds) {
        Outcome outcome = PlayedCall.of(new PhoneNumber(number)).outcome(PLACED);

        assertThat(outcome.disposition()).isEqualTo(disposition);
        assertThat(outcome.answeredByMachine()).isEqualTo(isMachine);
        assertThat(outcome.response()).isEqualTo(Optional.ofNullable(key));
        assertThat(PlayedCall.of(new PhoneNumber(number)).talking().toSeconds()).isEqualTo(seconds);
    }
}
