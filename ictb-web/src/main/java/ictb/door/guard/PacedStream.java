package ictb.door.guard;

import ictb.door.MalformedBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body as it comes from the client. Ends with 408 where it comes too slowly, and with a refusal where the client hangs up. */
final class PacedStream extends FilterInputStream {

    private final Departures departures;
    private final Pace pace = new Pace();

    PacedStream(InputStream in, Departures departures) {
        super(in);
        this.departures = departures;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? read : one[0] & 0xff;
    }

    /** The server itself ends a read that has waited for long, see its read timeout. */
    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        long began = System.nanoTime();
        int read = 0;
        try {
            read = in.read(bytes, from, length);
        } catch (IOException e) {
            pace.count(System.nanoTime() - began, 0);
            checkPace();
            departures.gone("request");
            throw new MalformedBody("The request ended too early", e);
        }
        pace.count(System.nanoTime() - began, read);
        checkPace();
        return read;
    }

    private void checkPace() {
        if (pace.isTooSlow()) {
            departures.tooSlow();
            throw Pace.tooSlow();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
