package ictb.document.fax;

import java.util.Locale;

/**
 * An upload that cannot become a fax. The message is one sentence for the user, without a final full stop and without
 * anything that stood in the file. Unchecked, because it has to pass through the PDF renderer, which goes on after
 * {@code IOException}s.
 */
public final class UnfitDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnfitDocument(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static UnfitDocument because(String pattern, Object... arguments) {
        return new UnfitDocument(String.format(Locale.ROOT, pattern, arguments), null);
    }

    /** @param kind PDF or TIFF */
    static UnfitDocument damaged(String kind, Throwable cause) {
        return new UnfitDocument("The " + kind + " file is damaged", cause);
    }
}
