package ictb.document.fax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What becomes of any bytes that are uploaded as a document: a page that is drawn, or a sentence. What follows the drawing
 * does not depend on what the file is, and takes most of the time: {@link AnyBytesTest} goes through all of it.
 */
final class ConvertedOrRefused {

    /** So that a fuzzer goes on; a user's document has longer. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private ConvertedOrRefused() {}

    static void check(byte[] content) throws IOException {
        PdfPages.findFonts();
        Path upload = Files.createTempFile("fuzz", "");
        try {
            Files.write(upload, content);
            try (PageSource source = FaxPages.open(upload, Deadline.in(LONGEST))) {
                assertThat(source.pages()).isBetween(1, FaxPages.MOST_PAGES);
                assertThat(source.page(0).width()).isEqualTo(GrayPage.WIDTH);
            }
        } catch (UnfitDocument refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } finally {
            Files.delete(upload);
        }
    }
}
