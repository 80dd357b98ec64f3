package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.dialer.Disposition;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangupCausesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # rang, cause, SIP status, disposition
            false,  17,    SIP 486,    BUSY
            false,  17,    ,           BUSY
            false,  21,    SIP 600,    BUSY
            false,  1,     SIP 404,    INVALID
            false,  28,    SIP 484,    INVALID
            false,  22,    SIP 410,    INVALID
            false,  1,     ,           INVALID
            false,  34,    SIP 503,    CONGESTION
            false,  34,    ,           CONGESTION
            false,  38,    SIP 500,    CONGESTION
            true,   19,    SIP 180,    NO_RESPONSE
            true,   16,    SIP 487,    NO_RESPONSE
            true,   0,     ,           NO_RESPONSE
            false,  19,    SIP 180,    NO_RESPONSE
            false,  20,    SIP 480,    NO_RESPONSE
            false,  19,    ,           CONGESTION
            false,  21,    SIP 403,    FAILED
            false,  21,    SIP 603,    FAILED
            false,  127,   ,           FAILED
            false,  23,    SIP 302,    FAILED
            true,   23,    SIP 302,    FAILED
            """)
    void causeAndStatusGiveTheDisposition(boolean rang, int cause, String status, Disposition expected) {
        assertThat(HangupCauses.ofUnanswered(rang, cause, Optional.ofNullable(status)))
                .isEqualTo(expected);
    }
}
