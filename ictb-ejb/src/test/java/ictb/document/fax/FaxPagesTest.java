package ictb.document.fax;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of good documents. */
class FaxPagesTest {

    private static final PDRectangle A4_ON_ITS_SIDE =
            new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    @TempDir
    Path folder;

    private FaxFile convert(Path upload) throws IOException {
        Path fax = folder.resolve("fax.tif");
        FaxPages.convert(upload, fax);
        return FaxFile.of(fax);
    }

    private Path pdf(PDRectangle size, Pdfs.Drawing... pages) throws IOException {
        return Pdfs.write(folder.resolve("upload"), size, pages);
    }

    @ParameterizedTest
    @CsvSource({
        "259, 4, compression T.6",
        "262, 0, white is zero",
        "258, 1, bits a sample",
        "277, 1, samples a pixel",
        "256, 1728, width",
        "257, 2348, height of A4",
        "278, 2348, rows a strip",
        "296, 2, inches",
        "254, 2, a page of several",
        "293, 0, no uncompressed mode"
    })
    void tagsAreThoseThatFaxMachinesExpect(int tag, long value, String meaning) throws IOException {
        FaxFile fax = convert(pdf(PDRectangle.A4, Pdfs.letter("Hello")));

        assertThat(fax.tag(0, tag)).as(meaning).containsExactly(value);
    }

    @Test
    void resolutionIsThatOfFineFax() throws IOException {
        FaxFile fax = convert(pdf(PDRectangle.A4, Pdfs.letter("Hello")));

        assertThat(fax.tag(0, 282)).containsExactly(204, 1);
        assertThat(fax.tag(0, 283)).containsExactly(196, 1);
    }

    @Test
    void everyPageIsThereAndNumbered() throws IOException {
        FaxFile fax = convert(pdf(PDRectangle.LETTER, Pdfs.letter("1"), Pdfs.letter("2"), Pdfs.letter("3")));

        assertThat(fax.pages()).hasSize(3);
        assertThat(fax.tag(2, 297)).containsExactly(2, 3);
    }

    @Test
    void textIsBlackOnWhite() throws IOException {
        String[] lines = IntStream.range(0, 30)
                .mapToObj(i -> "The quick brown fox jumps over the lazy dog " + i)
                .toArray(String[]::new);
        FaxFile fax = convert(pdf(PDRectangle.A4, Pdfs.letter(lines)));

        assertThat(fax.blackness(0, 0.12, 0.08, 0.6, 0.7)).isBetween(0.04, 0.2);
        assertThat(fax.blackness(0, 0, 0.85, 1, 1)).isZero();
    }

    @Test
    void whatStandsAtTheTopOfThePdfStandsAtTheTopOfTheFax() throws IOException {
        FaxFile fax = convert(pdf(PDRectangle.A4, Pdfs.black(0, 421, 600, 425)));

        assertThat(fax.blackness(0, 0, 0, 1, 0.49)).isEqualTo(1);
        assertThat(fax.blackness(0, 0, 0.51, 1, 1)).isZero();
    }

    @Test
    void pageOnItsSideIsTurnedClockwise() throws IOException {
        FaxFile fax = convert(pdf(A4_ON_ITS_SIDE, Pdfs.black(0, 298, 850, 300)));

        assertThat(fax.tag(0, 257)).containsExactly(2348);
        assertThat(fax.blackness(0, 0.51, 0, 1, 1)).isEqualTo(1);
        assertThat(fax.blackness(0, 0, 0, 0.49, 1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"612, 792, 2149", "612, 1008, 2735", "14400, 14400, 1660", "3, 3, 1660"})
    void pageIsAsWideAsTheFaxAndAsHighAsItsProportions(float width, float height, long rows) throws IOException {
        FaxFile fax = convert(pdf(new PDRectangle(width, height), Pdfs.letter("Hello")));

        assertThat(fax.tag(0, 256)).containsExactly(1728);
        assertThat(fax.tag(0, 257)).containsExactly(rows);
    }

    @Test
    void pageLongerThanLegalIsMadeSmaller() throws IOException {
        FaxFile fax = convert(pdf(new PDRectangle(200, 1000), Pdfs.black(0, 0, 200, 1000)));

        assertThat(fax.tag(0, 257)).containsExactly(2744);
        assertThat(fax.blackness(0, 0.45, 0, 0.55, 1)).isEqualTo(1);
        assertThat(fax.blackness(0, 0, 0, 0.2, 1)).isZero();
    }

    @Test
    void pdfThatOnlyItsOwnerMayChangeIsConverted() throws IOException {
        FaxFile fax = convert(Pdfs.locked(folder.resolve("upload"), ""));

        assertThat(fax.blackness(0, 0.2, 0.6, 0.6, 0.8)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void colourScanOf300DotsAnInchIsConverted(boolean asJpeg) throws IOException {
        BufferedImage scan = Pdfs.scan(2480, 3508, BufferedImage.TYPE_3BYTE_BGR);
        FaxFile fax = convert(pdf(PDRectangle.A4, Pdfs.picture(scan, asJpeg)));

        assertScanned(fax);
    }

    /** Text stays, and a gradient from black to white is half black and falls from left to right. */
    private static void assertScanned(FaxFile fax) throws IOException {
        assertThat(fax.blackness(0, 0.1, 0.07, 0.6, 0.45)).isBetween(0.03, 0.2);
        assertThat(fax.blackness(0, 0.12, 0.62, 0.3, 0.88)).isGreaterThan(0.7);
        assertThat(fax.blackness(0, 0.45, 0.62, 0.55, 0.88)).isBetween(0.4, 0.6);
        assertThat(fax.blackness(0, 0.7, 0.62, 0.78, 0.88)).isBetween(0.15, 0.35);
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "PackBits", "LZW", "Deflate", "JPEG"})
    void tiffOfAnyCompressionIsConverted(String compression) throws IOException {
        BufferedImage scan = Pdfs.scan(1654, 2339, BufferedImage.TYPE_3BYTE_BGR);
        FaxFile fax = convert(Tiffs.write(folder.resolve("upload"), compression, scan));

        assertThat(fax.tag(0, 256)).containsExactly(1728);
        assertThat(fax.tag(0, 257)).containsExactly(2348);
        assertScanned(fax);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6"})
    void tiffOfAFaxMachineIsConverted(String compression) throws IOException {
        BufferedImage scan = Pdfs.scan(2480, 3508, BufferedImage.TYPE_BYTE_BINARY);
        FaxFile fax = convert(Tiffs.write(folder.resolve("upload"), compression, scan));

        assertThat(fax.blackness(0, 0.1, 0.07, 0.6, 0.45)).isBetween(0.03, 0.2);
    }

    @Test
    void everyPageOfATiffIsThere() throws IOException {
        BufferedImage[] scans = IntStream.range(0, 3)
                .mapToObj(i -> Pdfs.scan(400, 500, BufferedImage.TYPE_BYTE_GRAY))
                .toArray(BufferedImage[]::new);
        FaxFile fax = convert(Tiffs.write(folder.resolve("upload"), "LZW", scans));

        assertThat(fax.pages()).hasSize(3);
    }

    @Test
    void tiffOnItsSideIsTurnedClockwise() throws IOException {
        BufferedImage wide = new BufferedImage(800, 600, BufferedImage.TYPE_BYTE_BINARY);
        wide.createGraphics().fillRect(0, 300, 800, 300);
        FaxFile fax = convert(Tiffs.write(folder.resolve("upload"), "None", wide));

        assertThat(fax.blackness(0, 0.51, 0, 1, 1)).isEqualTo(1);
        assertThat(fax.blackness(0, 0, 0, 0.49, 1)).isZero();
    }

    @Test
    void convertedFileConvertsToItself() throws IOException {
        Path first = folder.resolve("first.tif");
        FaxPages.convert(pdf(PDRectangle.A4, Pdfs.letter("Hello", "World")), first);

        FaxFile second = convert(first);

        assertThat(Files.readAllBytes(second.path())).isEqualTo(Files.readAllBytes(first));
    }
}
