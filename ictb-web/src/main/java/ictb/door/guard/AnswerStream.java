package ictb.door.guard;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/**
 * An answer as it goes to the client. Where the client has gone, what is written goes nowhere, so that the server has nothing to log;
 * whoever writes on and on is stopped by one {@link ClientGone}.
 */
final class AnswerStream extends ServletOutputStream {

    /** The server itself writes less than so often when it ends an answer. */
    private static final int IGNORED = 4;

    private final ServletOutputStream out;
    private final Departures departures;
    private int ignored;

    AnswerStream(ServletOutputStream out, Departures departures) {
        this.out = out;
        this.departures = departures;
    }

    private interface Step {
        void run() throws IOException;
    }

    private void unlessGone(Step step) {
        if (departures.isGone()) {
            return;
        }
        try {
            step.run();
        } catch (IOException e) {
            departures.gone("answer");
        }
    }

    private void stopWhoWritesOn() throws ClientGone {
        if (departures.isGone() && ++ignored == IGNORED) {
            throw new ClientGone();
        }
    }

    @Override
    public void write(int b) throws IOException {
        stopWhoWritesOn();
        unlessGone(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        stopWhoWritesOn();
        unlessGone(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() {
        unlessGone(out::flush);
    }

    @Override
    public void close() {
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
