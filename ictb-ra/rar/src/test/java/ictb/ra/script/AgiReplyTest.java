package ictb.ra.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as Asterisk 22 sends them. */
class AgiReplyTest {

    @Test
    void keyIsReadFromItsCode() throws IOException {
        assertThat(AgiReply.of("200 result=49 endpos=8000")).isEqualTo(new AgiReply("49", Optional.empty(), 8_000));
        assertThat(AgiReply.of("200 result=49 endpos=8000").key()).contains('1');
        assertThat(AgiReply.of("200 result=42").key()).contains('*');
        assertThat(AgiReply.of("200 result=0").key()).isEmpty();
    }

    @Test
    void keyThatNoTelephoneHasIsNone() throws IOException {
        assertThat(AgiReply.of("200 result=65").key()).isEmpty();
    }

    @Test
    void digitsAreReadWithAndWithoutATimeout() throws IOException {
        assertThat(AgiReply.of("200 result=4711").result()).isEqualTo("4711");
        assertThat(AgiReply.of("200 result=12 (timeout)").result()).isEqualTo("12");
        assertThat(AgiReply.of("200 result= (timeout)").result()).isEmpty();
    }

    @Test
    void valueOfAVariableMayHoldBrackets() throws IOException {
        assertThat(AgiReply.of("200 result=1 (a (b) c)").word()).contains("a (b) c");
    }

    @Test
    void recordingThatAHangUpEndedHasItsLength() throws IOException {
        AgiReply reply = AgiReply.of("200 result=-1 (hangup) endpos=16000");

        assertThat(reply.isFailure()).isTrue();
        assertThat(reply.samples()).isEqualTo(16_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "510 Invalid or unknown command", "520-Invalid command syntax.", "200 result=1\u0007", "200"
            })
    void whatIsNoAnswerIsToldWithoutItsControls(String line) {
        assertThatThrownBy(() -> AgiReply.of(line))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("\u0007");
    }
}
