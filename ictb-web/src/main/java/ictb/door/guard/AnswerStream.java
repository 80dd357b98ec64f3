package ictb.door.guard;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/**
 * An answer as it goes to the client. Where the client has gone, the first write ends with {@link ClientGone} and what the
 * server writes afterwards goes nowhere, so that the server has nothing to log.
 */
final class AnswerStream extends ServletOutputStream {

    private final ServletOutputStream out;
    private final Departures departures;

    AnswerStream(ServletOutputStream out, Departures departures) {
        this.out = out;
        this.departures = departures;
    }

    private interface Step {
        void run() throws IOException;
    }

    private void unlessGone(Step step) throws IOException {
        if (departures.isGone()) {
            return;
        }
        try {
            step.run();
        } catch (IOException e) {
            departures.gone("answer");
            throw new ClientGone(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        unlessGone(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        unlessGone(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        unlessGone(out::flush);
    }

    @Override
    public void close() throws IOException {
        unlessGone(out::close);
    }

    @Override
    public boolean isReady() {
        return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        out.setWriteListener(listener);
    }
}
