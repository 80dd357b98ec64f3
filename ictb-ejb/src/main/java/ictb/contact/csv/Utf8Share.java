package ictb.contact.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much of what is not ASCII in a file is UTF-8. A few bad bytes in much good text are damage; text with more bad bytes than
 * good sequences is written in another character set.
 */
final class Utf8Share {

    private static final int BUFFER = 1 << 16;

    private long sequences;
    private long strays;
    private long firstStray;
    private int expected;

    private Utf8Share() {}

    static Utf8Share of(Path file) throws IOException {
        Utf8Share share = new Utf8Share();
        byte[] buffer = new byte[BUFFER];
        long before = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                share.take(buffer, read, before);
                before += read;
            }
        }
        if (share.expected > 0) {
            share.stray(before - 1);
        }
        return share;
    }

    private void take(byte[] bytes, int length, long before) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0 || expected > 0) {
                take(bytes[i] & 0xFF, before + i);
            }
        }
    }

    private void take(int b, long place) {
        boolean isContinuation = b >= 0x80 && b < 0xC0;
        if (expected > 0 && isContinuation) {
            expected--;
            sequences += expected == 0 ? 1 : 0;
            return;
        }
        if (expected > 0) {
            stray(place - 1);
        }
        expected = b < 0xC2 || b > 0xF4 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        if (expected == 0 && b >= 0x80) {
            stray(place);
        }
    }

    private void stray(long place) {
        firstStray = strays == 0 ? place : firstStray;
        strays++;
        expected = 0;
    }

    boolean isUtf8() {
        return strays == 0 || sequences > strays;
    }

    /** Where the first byte stands that is not UTF-8. */
    long firstStray() {
        return firstStray;
    }
}
