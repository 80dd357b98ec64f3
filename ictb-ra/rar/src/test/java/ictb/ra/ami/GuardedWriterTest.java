package ictb.ra.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.ra.testing.Calls;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.LoginAction;
import org.asteriskjava.util.SocketConnectionFacade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\0b", "x\r\nAction: Reload"})
    void controlsInAHeaderAreRefused(String value) {
        assertThatThrownBy(() -> GuardedWriter.check(new LoginAction("ictb", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CR, LF or NUL in the AMI header secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\0b"})
    void controlsInAnActionIdAreRefused(String value) {
        Ask ask = new Ask("Ping");
        ask.setActionId(value);
        assertThatThrownBy(() -> GuardedWriter.check(ask)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\nVariable: B", "A\r", "\0"})
    void controlsInAVariablesNameAreRefused(String name) {
        assertThatThrownBy(() -> GuardedWriter.check(new Variables(Map.of(name, "x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\nContext: other", "\r", "x\0"})
    void controlsInAVariablesValueAreRefused(String value) {
        assertThatThrownBy(() -> GuardedWriter.check(new Variables(Map.of("A", value))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineThatAsteriskWouldThrowAwayIsRefused() {
        assertThatThrownBy(() -> GuardedWriter.check(new Variables(Map.of("A", "ü".repeat(500)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void moreHeadersThanAsteriskReadsAreRefused() {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 130; i++) {
            many.put("V" + i, "x");
        }
        assertThatThrownBy(() -> GuardedWriter.check(new Variables(many)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("headers");
    }

    @Test
    void notAByteOfARefusedActionIsWritten() {
        GuardedWriter writer = new GuardedWriter();
        Bytes bytes = new Bytes();
        writer.setSocket(bytes);
        assertThatThrownBy(() -> writer.sendAction(new Variables(Map.of("A", "x\r\n\r\nAction: Reload")), "1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bytes.written).isEmpty();
    }

    @Test
    void anOrdinaryCallPasses() {
        assertThatCode(() -> GuardedWriter.check(new PlaceCall(Calls.call(1, Map.of("ICTB_MEDIA", "/a/b,c")))))
                .doesNotThrowAnyException();
    }

    /** A socket that keeps what is written to it. */
    private static final class Bytes implements SocketConnectionFacade {

        private final StringBuilder written = new StringBuilder();

        @Override
        public void write(String text) {
            written.append(text);
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public String readLine() {
            throw new UnsupportedOperationException("only written to");
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException("only written to");
        }

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public InetAddress getLocalAddress() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public int getLocalPort() {
            return 1;
        }

        @Override
        public InetAddress getRemoteAddress() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public int getRemotePort() {
            return 1;
        }
    }

    /** Public for the library's reflection. */
    public static final class Variables extends AbstractManagerAction {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, String> variables;

        Variables(Map<String, String> variables) {
            this.variables = variables;
        }

        @Override
        public String getAction() {
            return "Originate";
        }

        public Map<String, String> getVariables() {
            return variables;
        }
    }
}
