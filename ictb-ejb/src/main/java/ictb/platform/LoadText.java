package ictb.platform;

/** Rows as LOAD DATA reads them when it is told nothing else: tabs between, a line each, a backslash before what would be read. */
final class LoadText {

    private static final String NULL = "\\N";

    private LoadText() {}

    static void append(StringBuilder line, Object... values) {
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : "\t");
            if (values[i] instanceof String text) {
                appendEscaped(line, text);
            } else {
                line.append(values[i] == null ? NULL : values[i].toString());
            }
        }
        line.append('\n');
    }

    private static void appendEscaped(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\0' -> line.append("\\0");
                default -> line.append(c);
            }
        }
    }
}
