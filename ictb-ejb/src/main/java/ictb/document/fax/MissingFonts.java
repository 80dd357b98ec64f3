package ictb.document.fax;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/** Fonts that a PDF does not bring along, and for whose characters no font of this machine stands in. */
final class MissingFonts {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 40;
    private static final String UNNAMED = "unnamed";

    private final Set<String> names = new TreeSet<>();

    /** A character is drawn. */
    void see(PDFont font, int code) throws IOException {
        if (names.size() < MOST
                && !font.isEmbedded()
                && font instanceof PDVectorFont outlines
                && !outlines.hasGlyph(code)
                && !isBlank(font.toUnicode(code))) {
            names.add(name(font.getName()));
        }
    }

    private static boolean isBlank(String text) {
        return text != null && text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** It is told to people, and stood in a file of anybody's. */
    private static String name(String written) {
        String plain = written == null ? "" : written.replaceAll("[^A-Za-z0-9 +_-]", "");
        return plain.isEmpty() ? UNNAMED : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    Set<String> names() {
        return Set.copyOf(names);
    }
}
