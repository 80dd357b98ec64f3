package ictb.recording.audio;

/**
 * The telephone codes of ITU-T G.711: a sign, a segment of three bits and four bits within it. Values are scaled to 16
 * bits, as is usual: A-law's 13 bits by 8 (at most 32,256), µ-law's 14 bits by 4 (at most 32,124).
 */
final class G711 {
    private static final int SIGN = 0x80;
    /** A-law is sent with every second bit inverted, µ-law with all of them. */
    private static final int A_LAW_INVERSION = 0x55;

    private static final int MU_LAW_INVERSION = 0xFF;
    private static final int MU_LAW_BIAS = 33;

    private G711() {}

    static int aLaw(byte code) {
        int bits = (code & 0xFF) ^ A_LAW_INVERSION;
        int segment = bits >> 4 & 0x7;
        int step = 2 * (bits & 0xF);
        int magnitude = segment == 0 ? step + 1 : (step + 33) << segment - 1;
        // In A-law the sign bit set means positive.
        return ((bits & SIGN) == 0 ? -magnitude : magnitude) << 3;
    }

    static int muLaw(byte code) {
        int bits = (code & 0xFF) ^ MU_LAW_INVERSION;
        int segment = bits >> 4 & 0x7;
        int magnitude = ((2 * (bits & 0xF) + MU_LAW_BIAS) << segment) - MU_LAW_BIAS;
        return ((bits & SIGN) == 0 ? magnitude : -magnitude) << 2;
    }
}
