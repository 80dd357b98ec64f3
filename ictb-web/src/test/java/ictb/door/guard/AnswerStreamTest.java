package ictb.door.guard;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {

    private final AnswerStream answer = new AnswerStream(new Broken(), new Departures(Memory.figures(), "a"));

    private static final class Broken extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    /** It would log the stack of whatever it hears. */
    @Test
    void serverThatEndsAnAnswerHearsNothingOfAClientThatHasGone() {
        assertThatNoException().isThrownBy(() -> {
            answer.write(1);
            answer.flush();
            answer.write(new byte[10]);
            answer.close();
        });
    }

    @Test
    void whoeverWritesOnIsStoppedOnce() {
        assertThatExceptionOfType(ClientGone.class).isThrownBy(() -> {
            for (int i = 0; i < 10; i++) {
                answer.write(1);
            }
        });
        assertThatNoException().isThrownBy(() -> answer.write(1));
    }
}
