package ictb.document.fax;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** How large a JPEG picture says it is, in its frame header (ITU-T T.81, B.2.2), whatever the file around it says. */
record JpegSize(int width, int height) {

    private static final JpegSize NONE = new JpegSize(0, 0);

    /** Headers stand in front; this far they are looked for. */
    private static final int MOST_SEGMENTS = 200;

    /** Nothing wide and high where there is no frame header. */
    static JpegSize of(InputStream jpeg) throws IOException {
        DataInputStream in = new DataInputStream(jpeg);
        try {
            if (in.readUnsignedShort() != 0xFFD8) {
                return NONE;
            }
            for (int i = 0; i < MOST_SEGMENTS; i++) {
                int marker = marker(in);
                int length = in.readUnsignedShort() - 2;
                if (isFrame(marker)) {
                    in.readUnsignedByte();
                    int height = in.readUnsignedShort();
                    return new JpegSize(in.readUnsignedShort(), height);
                }
                in.skipNBytes(Math.max(0, length));
            }
            return NONE;
        } catch (EOFException early) {
            return NONE;
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        int next = in.readUnsignedByte();
        while (next != 0xFF) {
            next = in.readUnsignedByte();
        }
        while (next == 0xFF) {
            next = in.readUnsignedByte();
        }
        return next;
    }

    /** SOF0 to SOF15, but not the tables and extensions that stand between them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    long pixels() {
        return (long) width * height;
    }
}
