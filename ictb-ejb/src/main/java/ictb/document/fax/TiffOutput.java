package ictb.document.fax;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageOutputStream;

/** A file for the writer of TIFF, written in blocks: the encoder of a page writes byte by byte. */
final class TiffOutput extends FileImageOutputStream {

    private final byte[] pending = new byte[16_384];
    private int count;

    TiffOutput(Path file) throws IOException {
        super(file.toFile());
    }

    @Override
    public void write(int value) throws IOException {
        if (count == pending.length) {
            drain();
        }
        pending[count] = (byte) value;
        count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    void drain() throws IOException {
        int some = count;
        count = 0;
        super.write(pending, 0, some);
    }

    @Override
    public int read() throws IOException {
        drain();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        drain();
        return super.read(bytes, from, length);
    }

    @Override
    public void seek(long position) throws IOException {
        drain();
        super.seek(position);
    }

    @Override
    public long getStreamPosition() throws IOException {
        return super.getStreamPosition() + count;
    }

    @Override
    public long length() {
        return Math.max(super.length(), streamPos + count);
    }

    @Override
    public void close() throws IOException {
        drain();
        super.close();
    }
}
