package ictb.contact.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a file is written, found out from the file itself: by its byte order mark, or as UTF-8 where all of it can be read so,
 * or else as Windows-1252, which Latin-1 is part of; and separated by what its first lines agree on.
 *
 * @param markBytes length of the byte order mark
 */
record CsvForm(Charset charset, int markBytes, char separator) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int SAMPLE = 1 << 16;

    static CsvForm of(Path file) throws IOException {
        CsvForm marked = marked(file);
        Charset charset = marked.markBytes > 0 || isUtf8(file) ? marked.charset : WINDOWS_1252;
        CsvForm comma = new CsvForm(charset, marked.markBytes, ',');
        return new CsvForm(charset, marked.markBytes, separator(comma.beginning(file)));
    }

    private static CsvForm marked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(3);
            if (first.length == 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF) {
                return new CsvForm(StandardCharsets.UTF_8, 3, ',');
            }
            if (first.length >= 2 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
                return new CsvForm(StandardCharsets.UTF_16LE, 2, ',');
            }
            if (first.length >= 2 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF) {
                return new CsvForm(StandardCharsets.UTF_16BE, 2, ',');
            }
            return new CsvForm(StandardCharsets.UTF_8, 0, ',');
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[SAMPLE];
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (reader.read(buffer) >= 0) {
                // read through
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** The whole file as text, without its mark. */
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markBytes);
        return new InputStreamReader(in, charset);
    }

    private String beginning(Path file) throws IOException {
        char[] sample = new char[SAMPLE];
        try (Reader reader = open(file)) {
            int read = Math.max(0, reader.read(sample));
            return new String(sample, 0, read);
        }
    }

    /** What stands as often in most lines as in the first one. */
    static char separator(String sample) {
        char best = ',';
        long bestLines = 0;
        for (char separator : SEPARATORS) {
            List<Long> counts = withoutQuoted(sample)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .limit(50)
                    .map(line -> line.chars().filter(c -> c == separator).count())
                    .toList();
            long lines = counts.isEmpty() || counts.get(0) == 0
                    ? 0
                    : counts.stream().filter(counts.get(0)::equals).count();
            if (lines > bestLines) {
                best = separator;
                bestLines = lines;
            }
        }
        return best;
    }

    private static String withoutQuoted(String sample) {
        return sample.replaceAll("\"[^\"]*\"", "\"\"");
    }
}
