package ictb.document.fax;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A look at the bytes of a PDF before a parser sees them. A parser inflates whatever the file calls a table or a collection of
 * objects; what would be too much of that is refused here. Everything that could be such a stream is counted as one. The file
 * itself is counted by {@link CountedSource}.
 */
final class PdfScan {

    /** Of a stream when it is inflated: A4 in colour, 300 dots an inch. */
    static final long MOST_STREAM_BYTES = 28 << 20;

    /** Of all streams when they are inflated. */
    private static final long MOST_BYTES = 400 << 20;

    /** Of all streams that hold objects. */
    private static final long MOST_STRUCTURE_BYTES = 4 << 20;

    /** Arrays, dictionaries, texts and names; each takes about 100 bytes of the heap. */
    private static final int MOST_TOKENS = 200_000;

    private static final long MOST_ENTRIES = 100_000;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CROSS_REFERENCE = "startxref".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OBJECT = "obj".getBytes(StandardCharsets.US_ASCII);

    /** A stream of objects tells where the first one stands; # may spell any name. */
    private static final Pattern HOLDS_OBJECTS = Pattern.compile("/First|#");

    /** A table of objects tells how wide its columns are. */
    private static final Pattern IS_TABLE = Pattern.compile("/W\\s*\\[\\s*(\\d{1,3})\\s+(\\d{1,3})\\s+(\\d{1,3})");

    private static final int LONGEST_DICTIONARY = 16_384;

    private final ByteBuffer file;
    private final Deadline deadline;
    private long inflated;
    private long structure;
    private int tokens;

    private PdfScan(ByteBuffer file, Deadline deadline) {
        this.file = file;
        this.deadline = deadline;
    }

    static void check(FileChannel file, Deadline deadline) throws IOException {
        new PdfScan(file.map(MapMode.READ_ONLY, 0, file.size()), deadline).check();
    }

    private void check() {
        int objectFrom = 0;
        int lastObject = 0;
        int lastMark = -1;
        for (int at = 0; at < file.limit(); at++) {
            if (file.get(at) == 'o' && isAt(OBJECT, at)) {
                objectFrom = at;
                lastObject = at > 0 && (file.get(at - 1) == ' ' || file.get(at - 1) == 'd') ? at : lastObject;
            } else if (file.get(at) == 's' && isAt(CROSS_REFERENCE, at)) {
                lastMark = at;
            } else if (file.get(at) == 's' && isAt(STREAM, at)) {
                stream(dictionary(objectFrom, at), afterLineEnd(at + STREAM.length));
            }
        }
        // Programs append to what is there: each part ends by telling where its cross-references stand.
        if (lastMark < lastObject) {
            throw UnfitDocument.because("The PDF file is incomplete: its end is missing");
        }
    }

    private void count(byte next) {
        structure++;
        tokens += next == '[' || next == '<' || next == '(' || next == '/' ? 1 : 0;
        if (structure > MOST_STRUCTURE_BYTES || tokens > MOST_TOKENS) {
            throw UnfitDocument.because("The PDF file has too many objects: print it to a new PDF file");
        }
    }

    /** Where it is too long to be read, it is taken for one of objects. */
    private String dictionary(int from, int to) {
        return to - from > LONGEST_DICTIONARY ? "#" : text(from, to);
    }

    private boolean isAt(byte[] word, int at) {
        if (at + word.length > file.limit()) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (file.get(at + i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private String text(int from, int to) {
        byte[] bytes = new byte[to - from];
        file.get(from, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private int afterLineEnd(int at) {
        int after = at;
        while (after < file.limit() && (file.get(after) == '\r' || file.get(after) == '\n' || file.get(after) == ' ')) {
            after++;
        }
        return after;
    }

    private void stream(String dictionary, int at) {
        deadline.check();
        boolean holdsObjects = HOLDS_OBJECTS.matcher(dictionary).find();
        Matcher table = IS_TABLE.matcher(dictionary);
        long most = table.find() ? mostOfTable(table) : holdsObjects ? MOST_STRUCTURE_BYTES : MOST_STREAM_BYTES;
        inflate(at, most, holdsObjects);
        if (inflated > MOST_BYTES) {
            throw tooMuch();
        }
    }

    private static long mostOfTable(Matcher columns) {
        int width = 0;
        for (int i = 1; i <= 3; i++) {
            width += Integer.parseInt(columns.group(i));
        }
        return Math.max(1, width + 1) * MOST_ENTRIES;
    }

    /** As PDF readers do it: whatever stands in front of the deflated bytes is passed over unread. */
    private void inflate(int at, long most, boolean holdsObjects) {
        Inflater inflater = new Inflater(true);
        byte[] some = new byte[8192];
        try {
            inflater.setInput(file.duplicate().position(Math.min(at + 2, file.limit())));
            long length = 0;
            for (int count = inflater.inflate(some); count > 0; count = inflater.inflate(some)) {
                length += count;
                inflated += count;
                for (int i = 0; holdsObjects && i < count; i++) {
                    count(some[i]);
                }
                if (length > most) {
                    throw tooMuch();
                }
            }
        } catch (DataFormatException notDeflated) {
            return;
        } finally {
            inflater.end();
        }
    }

    private static UnfitDocument tooMuch() {
        return UnfitDocument.because("The PDF file is small and grows too large when it is opened");
    }
}
