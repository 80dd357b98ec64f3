package ictb.door;

import ictb.platform.api.Rejection;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Ends with 413 where more is written than may be. */
public final class CappedOutput extends FilterOutputStream {

    private final String sentence;
    private long left;

    public CappedOutput(OutputStream out, long most, String sentence) {
        super(out);
        this.left = most;
        this.sentence = sentence;
    }

    @Override
    public void write(int b) throws IOException {
        count(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        count(length);
        out.write(bytes, from, length);
    }

    private void count(int length) {
        left -= length;
        if (left < 0) {
            throw Rejection.tooLarge(sentence);
        }
    }
}
