package ictb.document.fax;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file for the reader of TIFF, read in blocks. It does not tell its length: the reader refuses pages that are more than 512
 * times as large as their file, and a white page in T.6 is 1,700 times as large. {@link TiffPage} has the bounds instead.
 */
final class TiffInput extends ImageInputStreamImpl {

    private static final int BLOCK = 16_384;

    private final FileChannel file;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);
    private long blockAt;

    TiffInput(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (!fill()) {
            return -1;
        }
        streamPos++;
        return block.get() & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int some = Math.min(count, block.remaining());
        block.get(bytes, from, some);
        streamPos += some;
        return some;
    }

    /** Whether there is a byte at the position of the stream; it is the next of the block then. */
    private boolean fill() throws IOException {
        long within = streamPos - blockAt;
        if (within >= 0 && within < block.limit()) {
            block.position((int) within);
            return true;
        }
        block.clear();
        blockAt = streamPos;
        int read = file.read(block, blockAt);
        block.flip();
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        super.close();
        file.close();
    }
}
