package ictb.document.fax;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A PDF as its parser reads it. The parser makes an object of every few bytes and keeps it; by the bytes that begin objects or
 * stand between them it is counted how many. What streams hold is read past this.
 */
final class CountedSource implements RandomAccessRead {

    /** The parser looks at most bytes twice; this is about 300,000 objects, 100 bytes of the heap each. */
    private static final int MOST = 3_000_000;

    private static final int LOOK_AT_THE_CLOCK = 1 << 16;

    private final RandomAccessRead source;
    private final Deadline deadline;
    private int counted;
    private int reads;

    CountedSource(RandomAccessRead source, Deadline deadline) {
        this.source = source;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        int next = source.read();
        counted += switch (next) {
            case '[', '<', '(', '/' -> 4;
            case ' ', '\n', '\r', '\t', 0 -> 2;
            default -> 0;
        };
        if (counted > MOST) {
            throw UnfitDocument.because("The PDF file has too many objects: print it to a new PDF file");
        }
        reads++;
        if (reads % LOOK_AT_THE_CLOCK == 0) {
            deadline.check();
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return source.read(bytes, offset, length);
    }

    @Override
    public long getPosition() throws IOException {
        return source.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        source.seek(position);
    }

    @Override
    public long length() throws IOException {
        return source.length();
    }

    @Override
    public boolean isClosed() {
        return source.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return source.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long startPosition, long streamLength) throws IOException {
        return source.createView(startPosition, streamLength);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
