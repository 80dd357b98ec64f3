package ictb.text;

/**
 * How a text travels as SMS: in the default alphabet of 3GPP TS 23.038 where it has every character, else in UCS-2.
 *
 * @param length septets in the default alphabet, where an extended character takes two; 16-bit units in UCS-2
 * @param parts messages that it takes: one of 160 septets or 70 units, or several of 153 or 67 with the header of 3GPP TS
 *     23.040, 9.2.3.24.1; a character of two is never divided between parts
 */
record SmsText(Encoding encoding, int length, int parts) {

    /** The alphabet. */
    enum Encoding {
        GSM(160, 153),
        UCS2(70, 67);

        private final int alone;
        private final int concatenated;

        Encoding(int alone, int concatenated) {
            this.alone = alone;
            this.concatenated = concatenated;
        }
    }

    /** TS 23.038, 6.2.1; the escape to the extension table is left out. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** TS 23.038, 6.2.1.1. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    static SmsText of(String text) {
        Encoding encoding = text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0)
                ? Encoding.GSM
                : Encoding.UCS2;
        int length = text.codePoints().map(c -> size(c, encoding)).sum();
        return new SmsText(encoding, length, length <= encoding.alone ? 1 : parts(text, encoding));
    }

    private static int size(int codePoint, Encoding encoding) {
        boolean isDouble = encoding == Encoding.GSM
                ? EXTENDED.indexOf(codePoint) >= 0
                : Character.isSupplementaryCodePoint(codePoint);
        return isDouble ? 2 : 1;
    }

    private static int parts(String text, Encoding encoding) {
        int parts = 1;
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int size = size(codePoint, encoding);
            if (used + size > encoding.concatenated) {
                parts++;
                used = 0;
            }
            used += size;
        }
        return parts;
    }
}
