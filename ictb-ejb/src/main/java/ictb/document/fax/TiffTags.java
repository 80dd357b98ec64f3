package ictb.document.fax;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The directories of a TIFF (TIFF 6.0, section 2), read with bounds before a reader that has none sees the file: a chain
 * that loops or does not end, and values that are not in the file, end here.
 */
final class TiffTags {

    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 512;

    /** Pages and what cameras hang below them. */
    private static final int MOST_DIRECTORIES = 4 * FaxPages.MOST_PAGES;

    /** Of a value: the offsets of a page's strips. */
    private static final long MOST_VALUE_BYTES = 512 << 10;

    /** Of all values that are not pictures: a reader keeps them. */
    private static final long MOST_BYTES = 4 << 20;

    /** Tags whose values are offsets of more directories: SubIFDs, Exif, GPS, interoperability. */
    private static final Set<Integer> BELOW = Set.of(330, 34665, 34853, 40965);

    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private final FileChannel file;
    private final ByteOrder order;
    private final long size;
    private final Set<Long> seen = new HashSet<>();
    private final Deque<Long> below = new ArrayDeque<>();
    private long bytes;

    private TiffTags(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
        ByteBuffer start = read(0, 2, ByteOrder.BIG_ENDIAN);
        this.order = start.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /** The values of every page's tags, each as whole numbers; fractions as numerator and denominator. */
    static List<Map<Integer, long[]>> pages(FileChannel file) throws IOException {
        try {
            return new TiffTags(file).pages();
        } catch (EOFException beyond) {
            throw UnfitDocument.damaged("TIFF", beyond);
        }
    }

    private List<Map<Integer, long[]>> pages() throws IOException {
        List<Map<Integer, long[]>> pages = new ArrayList<>();
        long at = unsigned(read(4, 4, order).getInt(0));
        while (at != 0) {
            FaxPages.requireFewEnough(pages.size() + 1);
            pages.add(new HashMap<>());
            at = directory(at, pages.get(pages.size() - 1));
        }
        while (!below.isEmpty()) {
            directory(below.pop(), new HashMap<>());
        }
        FaxPages.requireFewEnough(pages.size());
        return pages;
    }

    /** @return where the next one stands; 0: it is the last */
    private long directory(long at, Map<Integer, long[]> tags) throws IOException {
        if (at < HEADER || !seen.add(at) || seen.size() > MOST_DIRECTORIES) {
            throw UnfitDocument.because("The TIFF file is damaged: its directories loop or are too many");
        }
        int count = read(at, 2, order).getShort(0) & 0xFFFF;
        if (count > MOST_ENTRIES) {
            throw UnfitDocument.because("The TIFF file is damaged: a page has %d tags", count);
        }
        ByteBuffer entries = read(at + 2, count * ENTRY + 4, order);
        for (int i = 0; i < count; i++) {
            entry(entries, i * ENTRY, at + 2 + (long) i * ENTRY, tags);
        }
        return unsigned(entries.getInt(count * ENTRY));
    }

    private void entry(ByteBuffer entries, int at, long position, Map<Integer, long[]> tags) throws IOException {
        int tag = entries.getShort(at) & 0xFFFF;
        int type = entries.getShort(at + 2) & 0xFFFF;
        long count = unsigned(entries.getInt(at + 4));
        if (type == 0 || type >= TYPE_BYTES.length) {
            throw UnfitDocument.because("The TIFF file is damaged: a tag has an unknown type");
        }
        long length = count * TYPE_BYTES[type];
        long from = length <= 4 ? position + 8 : unsigned(entries.getInt(at + 8));
        bytes += length;
        if (length > size - from || length > MOST_BYTES || bytes > MOST_BYTES) {
            throw UnfitDocument.because("The TIFF file is damaged: a tag has more values than the file");
        }
        if (tags.size() < MOST_ENTRIES && length <= MOST_VALUE_BYTES) {
            long[] values = values(read(from, (int) length, order), type);
            tags.put(tag, values);
            if (BELOW.contains(tag)) {
                for (long offset : values) {
                    below.push(offset);
                }
            }
        }
    }

    private static long[] values(ByteBuffer raw, int type) {
        int bytes = Math.min(4, TYPE_BYTES[type]);
        long[] values = new long[raw.limit() / bytes];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (bytes) {
                case 1 -> raw.get(i) & 0xFF;
                case 2 -> raw.getShort(i * 2) & 0xFFFF;
                default -> unsigned(raw.getInt(i * 4));
            };
        }
        return values;
    }

    private ByteBuffer read(long at, int count, ByteOrder order) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(order);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    private static long unsigned(int value) {
        return value & 0xFFFF_FFFFL;
    }
}
