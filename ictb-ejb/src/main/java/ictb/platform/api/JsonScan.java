package ictb.platform.api;

/**
 * What a text of JSON will cost, looked at before it is parsed: a parser that recurses needs a stack as deep as the text, and one
 * that builds a tree needs many times the text's memory.
 *
 * @param depth of objects and lists within each other
 * @param values lists, objects and what is in them; of what is no JSON, as many as its commas and brackets promise
 * @param holdsLoneSurrogate whether an escape stands for half of a character outside the Basic Multilingual Plane (RFC 8259, 8.2)
 */
record JsonScan(int depth, long values, boolean holdsLoneSurrogate) {

    private static final int ESCAPE = 6;

    static JsonScan of(String text) {
        int deepest = 0;
        int depth = 0;
        long values = 1;
        boolean isQuoted = false;
        boolean isHalf = false;
        boolean isOpened = false;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (isQuoted) {
                if (c == '\\') {
                    int code = escaped(text, i);
                    if (code >= 0 && Character.isHighSurrogate((char) code) && isLow(escaped(text, i + ESCAPE))) {
                        i += 2 * ESCAPE - 1;
                    } else {
                        isHalf |= code >= 0 && Character.isSurrogate((char) code);
                        i++;
                    }
                } else if (c == '"') {
                    isQuoted = false;
                }
            } else if (c > ' ') {
                boolean isClosed = c == '}' || c == ']';
                // One in front of each comma, and one at the end of each list that is not empty.
                values += (c == ',' ? 1 : 0) + (isOpened && !isClosed ? 1 : 0);
                isOpened = c == '{' || c == '[';
                isQuoted = c == '"';
                depth += isOpened ? 1 : isClosed ? -1 : 0;
                deepest = Math.max(deepest, depth);
            }
        }
        return new JsonScan(deepest, values, isHalf);
    }

    /** The code of an escape of four hexadecimal digits, or -1. */
    private static int escaped(String text, int at) {
        if (at + ESCAPE > text.length() || text.charAt(at) != '\\' || text.charAt(at + 1) != 'u') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private static boolean isLow(int code) {
        return code >= 0 && Character.isLowSurrogate((char) code);
    }
}
