package ictb.rest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes that arrive a few at a time, as over a network. */
final class Trickle extends InputStream {

    private final ByteArrayInputStream bytes;
    private final int most;

    Trickle(byte[] bytes, int most) {
        this.bytes = new ByteArrayInputStream(bytes);
        this.most = most;
    }

    @Override
    public int read() {
        return bytes.read();
    }

    @Override
    public int read(byte[] target, int from, int length) {
        return bytes.read(target, from, Math.min(most, length));
    }
}
