package ictb.document.fax;

import java.io.Closeable;
import java.util.Set;

/** The pages of an upload, drawn one at a time. Whatever is wrong with the upload is an {@link UnfitDocument}. */
interface PageSource extends Closeable {

    int pages();

    /** @param index counts from 0 */
    GrayPage page(int index);

    /** Of the pages that were drawn: names of fonts that are not in the upload, some of whose characters are missing. */
    default Set<String> missingFonts() {
        return Set.of();
    }
}
