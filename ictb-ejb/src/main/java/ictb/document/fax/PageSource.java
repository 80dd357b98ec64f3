package ictb.document.fax;

import java.io.Closeable;

/** The pages of an upload, drawn one at a time. Whatever is wrong with the upload is an {@link UnfitDocument}. */
interface PageSource extends Closeable {

    int pages();

    /** @param index counts from 0 */
    GrayPage page(int index);
}
