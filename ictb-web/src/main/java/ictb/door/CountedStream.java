package ictb.door;

import ictb.platform.api.Rejection;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A request's body. Ends with 413 where it has more bytes than it may, whatever its Content-Length says, and with a refusal
 * where the client hangs up.
 */
public final class CountedStream extends FilterInputStream {

    private final String sentence;
    private long left;

    public CountedStream(InputStream in, long most, String sentence) {
        super(in);
        this.left = most;
        this.sentence = sentence;
    }

    @Override
    public int read() throws IOException {
        int read = fetched(in::read);
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = fetched(() -> in.read(bytes, from, length));
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The client hung up: nothing of ours has failed. */
    private static int fetched(Fetch fetch) {
        try {
            return fetch.read();
        } catch (IOException e) {
            throw new MalformedBody("The request ended too early", e);
        }
    }

    /** So many bytes more may come. */
    public void allow(long more) {
        left += more;
    }

    private interface Fetch {
        int read() throws IOException;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw Rejection.tooLarge(sentence);
        }
    }
}
