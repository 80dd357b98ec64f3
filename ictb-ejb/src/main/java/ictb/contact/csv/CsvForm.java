package ictb.contact.csv;

import ictb.platform.DomainException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file is written, found out from the file itself: in which character set, and separated by what its lines agree on.
 *
 * @param skippedBytes length of the byte order mark
 * @param firstLine 2 where the first line says {@code sep=;} and is passed over
 */
record CsvForm(Charset charset, int skippedBytes, char separator, long firstLine) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=(.)\"?[,;\t ]*(?:\r\n|\r|\n|$)", Pattern.CASE_INSENSITIVE);
    private static final int SAMPLE = 1 << 16;
    private static final int SAMPLE_ROWS = 100;

    /** In these the line begins in which the first strange byte stands. */
    private static final int BEFORE_STRAY = 1 << 12;

    /** @throws DomainException when it is no text */
    static CsvForm of(Path file) throws IOException {
        byte[] beginning = beginning(file);
        FileKind.refuse(beginning);
        CsvForm form = charset(file, beginning);
        String sample = form.sample(file);
        Matcher line = SEPARATOR_LINE.matcher(sample);
        return line.lookingAt()
                ? new CsvForm(form.charset, form.skippedBytes, line.group(1).charAt(0), 2)
                : new CsvForm(form.charset, form.skippedBytes, separator(sample), 1);
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static CsvForm charset(Path file, byte[] beginning) throws IOException {
        if (startsWith(beginning, 0xEF, 0xBB, 0xBF)) {
            return new CsvForm(StandardCharsets.UTF_8, 3, ',', 1);
        }
        if (startsWith(beginning, 0xFF, 0xFE)) {
            return new CsvForm(StandardCharsets.UTF_16LE, 2, ',', 1);
        }
        if (startsWith(beginning, 0xFE, 0xFF)) {
            return new CsvForm(StandardCharsets.UTF_16BE, 2, ',', 1);
        }
        return new CsvForm(withoutMark(file, beginning), 0, ',', 1);
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** Every second byte of separators and digits is zero in UTF-16. */
    private static Charset withoutMark(Path file, byte[] beginning) throws IOException {
        int[] zeros = new int[2];
        for (int i = 0; i < beginning.length; i++) {
            zeros[i % 2] += beginning[i] == 0 ? 1 : 0;
        }
        int many = Math.max(1, beginning.length / 20);
        if (zeros[1] >= many && zeros[0] <= zeros[1] / 10) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] >= many && zeros[1] <= zeros[0] / 10) {
            return StandardCharsets.UTF_16BE;
        }
        Utf8Share share = Utf8Share.of(file);
        return share.isUtf8() ? StandardCharsets.UTF_8 : CsvCharset.of(strange(file, beginning, share.firstStray()));
    }

    /** Whole lines, in which characters of another set are, and the first one. */
    private static byte[] strange(Path file, byte[] beginning, long firstStray) throws IOException {
        int firstLine = lineEnd(beginning, 0, 1);
        int last = lineEnd(beginning, beginning.length - 1, -1);
        if (firstStray < last || beginning.length < SAMPLE) {
            return beginning.length < SAMPLE ? beginning : Arrays.copyOf(beginning, last);
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.max(0, firstStray - BEFORE_STRAY));
            byte[] around = in.readNBytes(SAMPLE);
            int from = lineEnd(around, 0, 1);
            int to = around.length < SAMPLE ? around.length : lineEnd(around, around.length - 1, -1);
            byte[] lines = Arrays.copyOf(beginning, firstLine + Math.max(0, to - from));
            System.arraycopy(around, from, lines, firstLine, Math.max(0, to - from));
            return lines;
        }
    }

    /** Behind the line feed that is next in that direction. */
    private static int lineEnd(byte[] bytes, int from, int step) {
        int at = from;
        while (at >= 0 && at < bytes.length && bytes[at] != '\n') {
            at += step;
        }
        return Math.min(at + 1, bytes.length);
    }

    /** The whole file as text, without its mark and the line that names the separator; what is unreadable becomes U+FFFD. */
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(skippedBytes);
        Reader reader = new InputStreamReader(in, charset);
        return firstLine == 1 ? reader : withoutFirstLine(reader);
    }

    private static Reader withoutFirstLine(Reader reader) throws IOException {
        Reader marked = new BufferedReader(reader, SAMPLE);
        int c = marked.read();
        while (c >= 0 && c != '\n' && c != '\r') {
            c = marked.read();
        }
        marked.mark(1);
        if (c == '\r' && marked.read() != '\n') {
            marked.reset();
        }
        return marked;
    }

    private String sample(Path file) throws IOException {
        char[] sample = new char[SAMPLE];
        try (Reader reader = open(file)) {
            int read = Math.max(0, reader.read(sample));
            return new String(sample, 0, read);
        }
    }

    /** By which most rows have equally many columns, and then in which more of them hold a number or an address. */
    static char separator(String sample) {
        char best = ',';
        long bestRows = 0;
        for (char separator : SEPARATORS) {
            long rows = rowsAlike(sample, separator);
            if (rows > bestRows) {
                best = separator;
                bestRows = rows;
            }
        }
        return best;
    }

    private static long rowsAlike(String sample, char separator) {
        Map<Integer, Integer> widths = new HashMap<>();
        int rows = 0;
        int telling = 0;
        CsvRows csv = new CsvRows(new StringReader(sample), separator, 1);
        try {
            while (rows < SAMPLE_ROWS && csv.next()) {
                List<String> fields = csv.fields();
                if (fields.stream().allMatch(String::isBlank)) {
                    continue;
                }
                rows++;
                if (fields.size() > 1) {
                    widths.merge(fields.size(), 1, Integer::sum);
                    telling += fields.stream().anyMatch(CellContent::isAddress) ? 1 : 0;
                }
            }
        } catch (IOException | DomainException cutOff) {
            // What has been read is enough to choose by.
        }
        int alike = widths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return alike * 2 < rows ? 0 : alike * (SAMPLE_ROWS + 1L) + telling;
    }
}
