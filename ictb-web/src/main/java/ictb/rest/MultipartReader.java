package ictb.rest;

import ictb.door.MalformedBody;
import ictb.door.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads multipart/form-data (RFC 7578, RFC 2046) part by part, with a buffer of a fixed size. Ours, because the servers'
 * own readers collect the whole body first, each with its own limits, and differ in how they read file names and UTF-8.
 */
final class MultipartReader {

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int LONGEST_BOUNDARY = 200;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;

    /** @param boundary from the Content-Type */
    MultipartReader(InputStream in, String boundary) throws IOException {
        if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw new MalformedBody("The form's boundary is not readable");
        }
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        // The first delimiter has no line before it: give it one.
        buffer[end++] = '\r';
        buffer[end++] = '\n';
        transferTo(OutputStream.nullOutputStream());
    }

    /** Goes to the next part; the last one must have been read to its end. */
    Optional<PartHeader> next() throws IOException {
        int first = take();
        int second = take();
        if (first == '-' && second == '-') {
            return Optional.empty();
        }
        while ((first == ' ' || first == '\t') && second != '\n') {
            first = second;
            second = take();
        }
        if (first != '\r' || second != '\n') {
            throw malformed();
        }
        return Optional.of(PartHeader.of(headerLines()));
    }

    /** Writes the part's content, up to the delimiter, and steps over that. */
    void transferTo(OutputStream out) throws IOException {
        while (true) {
            int found = indexOfDelimiter();
            if (found >= 0) {
                out.write(buffer, position, found - position);
                position = found + delimiter.length;
                return;
            }
            int safe = Math.max(position, end - delimiter.length + 1);
            out.write(buffer, position, safe - position);
            position = safe;
            fill();
        }
    }

    private List<String> headerLines() throws IOException {
        List<String> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = 0; read < LONGEST_HEADER; read++) {
            int b = take();
            if (b != '\n') {
                line.write(b);
                continue;
            }
            String text =
                    Utf8.decode("The header of a part", line.toByteArray()).stripTrailing();
            if (text.isEmpty()) {
                return lines;
            }
            lines.add(text);
            line.reset();
        }
        throw malformed();
    }

    private int indexOfDelimiter() {
        for (int i = position; i <= end - delimiter.length; i++) {
            int matched = 0;
            while (matched < delimiter.length && buffer[i + matched] == delimiter[matched]) {
                matched++;
            }
            if (matched == delimiter.length) {
                return i;
            }
        }
        return -1;
    }

    private int take() throws IOException {
        if (position == end) {
            fill();
        }
        return buffer[position++] & 0xff;
    }

    /** Moves what is left to the front and reads more behind it. */
    private void fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, end - position);
        end -= position;
        position = 0;
        int read = in.read(buffer, end, buffer.length - end);
        if (read <= 0) {
            throw malformed();
        }
        end += read;
    }

    private static MalformedBody malformed() {
        return new MalformedBody("The multipart form is malformed or ends too early");
    }
}
