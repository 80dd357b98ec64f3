package ictb.soap;

import ictb.door.MalformedBody;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/** Writes what base64 stands for (RFC 4648, 4) while it comes in pieces, with blanks and line ends wherever they are. */
final class Base64Output {

    private static final int GROUP = 4;
    private static final int BUFFER = 8 * 1024;

    private final String name;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int length;
    private boolean isOver;

    /** @param name of the argument, for the sentence */
    Base64Output(String name, OutputStream out) {
        this.name = name;
        this.out = out;
    }

    void write(char[] text, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            char c = text[i];
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                continue;
            }
            if (isOver || c > 'z') {
                throw notBase64();
            }
            buffer[length++] = (byte) c;
            isOver = c == '=' && length % GROUP == 0;
            if (length == BUFFER) {
                decode();
            }
        }
    }

    void finish() throws IOException {
        decode();
    }

    private void decode() throws IOException {
        try {
            out.write(Base64.getDecoder().decode(java.util.Arrays.copyOf(buffer, length)));
            length = 0;
        } catch (IllegalArgumentException e) {
            throw notBase64();
        }
    }

    private MalformedBody notBase64() {
        return new MalformedBody(name + " must be the file's content in base64");
    }
}
