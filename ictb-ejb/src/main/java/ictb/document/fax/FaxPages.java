package ictb.document.fax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Turns PDF and TIFF files into what fax machines receive.
 *
 * <p>In: PDF, also where only changing it takes a password; TIFF, any number of pages, colours and compression. What a file
 * is, its first bytes say. Out: a TIFF of black and white pages, 204 by 196 dots an inch, T.6. A page becomes as wide as the
 * fax page; one that lies on its side is turned; one that is longer than Legal is made smaller. Pages are drawn one after
 * another, so that the heap holds one of them.
 */
public final class FaxPages {

    /** Of the heap that the conversion of a document may take, whatever the document. */
    public static final int HEAP_MIB = 64;

    static final int MOST_PAGES = 100;
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final long MIB = 1L << 20;
    private static final long MOST_MIB = 20;

    private FaxPages() {}

    /**
     * @param upload the file as it came
     * @param target is written, over what is there; incomplete after an exception
     * @throws UnfitDocument when the upload cannot be sent as a fax; its message is a sentence for the user
     * @throws IOException when a file cannot be read or written
     */
    public static ConvertedPages convert(Path upload, Path target) throws IOException {
        return convert(upload, target, LONGEST);
    }

    static ConvertedPages convert(Path upload, Path target, Duration longest) throws IOException {
        PdfPages.findFonts();
        Deadline deadline = Deadline.in(longest);
        if (Files.size(upload) > MOST_MIB * MIB) {
            throw UnfitDocument.because("A document has at most %d MiB", MOST_MIB);
        }
        try (PageSource source = open(upload, deadline);
                FaxTiff fax = FaxTiff.create(target)) {
            for (int i = 0; i < source.pages(); i++) {
                deadline.check();
                fax.add(Halftone.of(source.page(i)), i, source.pages());
            }
            fax.finish();
            return new ConvertedPages(source.pages(), source.missingFonts());
        } catch (StackOverflowError deep) {
            throw UnfitDocument.because("The document is nested too deeply");
        }
    }

    static PageSource open(Path upload, Deadline deadline) throws IOException {
        return switch (FileKind.of(upload)) {
            case PDF -> PdfPages.open(upload, deadline);
            case TIFF -> TiffPages.open(upload, deadline);
        };
    }

    static void requireFewEnough(int pages) {
        if (pages > MOST_PAGES) {
            throw UnfitDocument.because("A document has at most %d pages", MOST_PAGES);
        }
        if (pages == 0) {
            throw UnfitDocument.because("The document has no page");
        }
    }
}
