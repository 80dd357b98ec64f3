package ictb.document.fax;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Set;

/**
 * What the tags of a page say of its picture, checked: nothing that they promise makes a reader take more memory than a strip
 * of a page needs.
 *
 * @param pixelHeight of a pixel, where its width is 1
 * @param quarters how often it is to be turned clockwise to stand upright
 */
record TiffPage(int width, int height, int bitsAPixel, double pixelHeight, int quarters) {

    /** None, CCITT, LZW, JPEG, Deflate (two numbers), PackBits. */
    private static final Set<Integer> COMPRESSIONS = Set.of(1, 2, 3, 4, 5, 7, 8, 32946, 32773);

    private static final int JPEG = 7;
    private static final int WIDEST = 20_000;

    /** A4 at 600 dots an inch has 35 million. */
    static final long MOST_PIXELS = 40_000_000;

    static final long MOST_MILLIONS = MOST_PIXELS / 1_000_000;

    static TiffPage of(Map<Integer, long[]> tags, FileChannel file) throws IOException {
        long width = first(tags, 256, 0);
        long height = first(tags, 257, 0);
        int compression = (int) first(tags, 259, 1);
        if (width == 0 || height == 0) {
            throw UnfitDocument.because("The document has a page without a size");
        }
        if (width > WIDEST || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw tooLarge(width, height);
        }
        if (!COMPRESSIONS.contains(compression)) {
            throw UnfitDocument.because(
                    "The TIFF file has the compression %d, which is not supported: save it with CCITT, LZW or none",
                    compression);
        }
        int bits = bitsAPixel(tags);
        requireModestTiles(tags);
        requirePartsInTheFile(tags, file, compression);
        long orientation = first(tags, 274, 1);
        return new TiffPage((int) width, (int) height, bits, pixelHeight(tags), quarters((int) orientation));
    }

    private static UnfitDocument tooLarge(long width, long height) {
        return UnfitDocument.because(
                "A page of %d by %d pixels is too large: %d million are the most", width, height, MOST_MILLIONS);
    }

    private static int bitsAPixel(Map<Integer, long[]> tags) {
        long samples = first(tags, 277, 1);
        long bits = first(tags, 258, 1);
        if (samples < 1 || samples > 5 || bits < 1 || bits > 16) {
            throw UnfitDocument.because(
                    "The TIFF file has %d samples of %d bits a pixel: 5 of 16 are the most", samples, bits);
        }
        return (int) (samples * bits);
    }

    private static void requireModestTiles(Map<Integer, long[]> tags) {
        long width = first(tags, 322, 1);
        long height = first(tags, 323, 1);
        if (width < 1 || height < 1 || width > WIDEST || height > WIDEST || width * height > 4 << 20) {
            throw UnfitDocument.because("The TIFF file has tiles of %d by %d pixels", width, height);
        }
    }

    private static void requirePartsInTheFile(Map<Integer, long[]> tags, FileChannel file, int compression)
            throws IOException {
        long[] offsets = tags.getOrDefault(273, tags.getOrDefault(324, new long[0]));
        long[] counts = tags.getOrDefault(279, tags.getOrDefault(325, new long[0]));
        if (offsets.length == 0) {
            throw UnfitDocument.because("The TIFF file is damaged: a page has no picture");
        }
        for (int i = 0; i < offsets.length; i++) {
            long count = i < counts.length ? counts[i] : 0;
            if (offsets[i] < 0 || count < 0 || offsets[i] + count > file.size()) {
                throw UnfitDocument.because("The TIFF file is damaged: a picture ends behind the end of the file");
            }
            if (compression == JPEG) {
                requireModestJpeg(offsets[i], file);
            }
        }
    }

    private static void requireModestJpeg(long offset, FileChannel file) throws IOException {
        file.position(offset);
        InputStream in = new BufferedInputStream(Channels.newInputStream(file));
        JpegSize size = JpegSize.of(in);
        if (size.pixels() > MOST_PIXELS) {
            throw tooLarge(size.width(), size.height());
        }
    }

    /** Fax pages of standard resolution have 204 dots across and 98 down. */
    private static double pixelHeight(Map<Integer, long[]> tags) {
        double proportion = fraction(tags, 282) / fraction(tags, 283);
        return proportion > 0.2 && proportion < 5 ? proportion : 1;
    }

    private static double fraction(Map<Integer, long[]> tags, int tag) {
        long[] value = tags.getOrDefault(tag, new long[0]);
        return value.length < 2 ? 1 : (double) value[0] / value[1];
    }

    /** Mirrored pages are not sent by anything that is known; they stay as they are. */
    private static int quarters(int orientation) {
        return switch (orientation) {
            case 3 -> 2;
            case 6 -> 1;
            case 8 -> 3;
            default -> 0;
        };
    }

    private static long first(Map<Integer, long[]> tags, int tag, long otherwise) {
        long[] values = tags.getOrDefault(tag, new long[0]);
        return values.length == 0 ? otherwise : values[0];
    }

    /** So many rows are read at a time. */
    int rowsAtATime(long bytes) {
        long rowBytes = Math.max(1, (long) width * Math.max(1, bitsAPixel) / 8);
        return (int) Math.max(1, Math.min(height, bytes / rowBytes));
    }
}
