package ictb.door;

import ictb.door.guard.BodyMemory;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** The bytes of a text while they are read; they take memory as they come. */
final class TextBytes extends ByteArrayOutputStream {

    private final BodyMemory.Share memory;
    private final int perByte;

    /** @param perByte bytes of memory for each byte of the text */
    TextBytes(BodyMemory.Share memory, int perByte) {
        this.memory = memory;
        this.perByte = perByte;
    }

    @Override
    public synchronized void write(int b) {
        memory.take(perByte);
        super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        memory.take((long) length * perByte);
        super.write(bytes, from, length);
    }

    /** @param what is told in the refusal */
    synchronized String decoded(String what) {
        return Utf8.decode(what, ByteBuffer.wrap(buf, 0, count));
    }
}
