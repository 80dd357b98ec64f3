package ictb.document.fax;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of an upload.
 *
 * @param pages at least 1
 * @param missingFonts names of fonts that the file does not bring along, some of whose characters were not drawn
 */
public record ConvertedPages(int pages, Set<String> missingFonts) {

    private static final int LONGEST_NAMES = 150;

    /** A sentence for the user; empty where everything was drawn. */
    public Optional<String> warning() {
        if (missingFonts.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join(", ", new TreeSet<>(missingFonts));
        return Optional.of("Some characters were not drawn: embed the fonts in the PDF ("
                + (names.length() > LONGEST_NAMES ? names.substring(0, LONGEST_NAMES) + "..." : names) + ")");
    }
}
