package ictb.document.fax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PDF lacks is told, not faxed as a blank page. */
class IncompletePdfTest {

    @TempDir
    Path folder;

    private ConvertedPages convert(byte[] pdf) throws IOException {
        return FaxPages.convert(Files.write(folder.resolve("upload"), pdf), folder.resolve("fax.tif"));
    }

    private byte[] fivePages() throws IOException {
        Path file = Pdfs.write(
                folder.resolve("whole"),
                PDRectangle.A4,
                Pdfs.letter("1"),
                Pdfs.letter("2"),
                Pdfs.letter("3"),
                Pdfs.letter("4"),
                Pdfs.letter("5"));
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 40, 60, 70, 80, 90, 97})
    void fileThatWasCutOffIsRefused(int percent) throws IOException {
        byte[] whole = fivePages();
        byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);

        assertThatThrownBy(() -> convert(cut))
                .isInstanceOf(UnfitDocument.class)
                .hasMessageStartingWith("The PDF file is incomplete");
    }

    @Test
    void endThatWasAppendedAndCutOffIsMissed() throws IOException {
        byte[] whole = fivePages();
        byte[] appended = "\n1 0 obj\n<< /Type /Catalog >>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(folder.resolve("appended"), whole);
        Files.write(file, appended, StandardOpenOption.APPEND);

        assertThatThrownBy(() -> convert(Files.readAllBytes(file)))
                .hasMessage("The PDF file is incomplete: its end is missing");
    }

    @Test
    void whatAMailProgramAppendedHarmsNothing() throws IOException {
        Path file = Files.write(folder.resolve("appended"), fivePages());
        Files.writeString(file, "\n<object>unsubscribe</object>\n", StandardOpenOption.APPEND);

        assertThat(convert(Files.readAllBytes(file)).pages()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Contents 9 0 R", "/Contents [4 0 R 9 0 R]"})
    void pageWhoseContentIsNotInTheFileIsRefused(String contents) {
        byte[] pdf = RawPdf.page(contents).stream("", new byte[0]).bytes();

        assertThatThrownBy(() -> convert(pdf))
                .hasMessage("The PDF file is incomplete: the content of a page is missing");
    }

    @Test
    void blankPageIsOne() throws IOException {
        assertThat(convert(RawPdf.page("").bytes()).pages()).isEqualTo(1);
    }

    @Test
    void charactersOfAFontThatIsNotThereAreToldByItsName() throws IOException {
        byte[] pdf = RawPdf.drawing("/Font << /F1 5 0 R >>", "BT /F1 20 Tf 72 700 Td <4F60597D> Tj ET")
                .object("<< /Type /Font /Subtype /Type0 /BaseFont /Nobody#27s-Font /Encoding /UniGB-UCS2-H"
                        + " /DescendantFonts [6 0 R] >>")
                .object("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Nobody#27s-Font"
                        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
                        + " /FontDescriptor 7 0 R >>")
                .object("<< /Type /FontDescriptor /FontName /Nobody#27s-Font /Flags 4 /FontBBox [0 0 1000 1000]"
                        + " /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>")
                .bytes();

        assertThat(convert(pdf).warning())
                .contains("Some characters were not drawn: embed the fonts in the PDF (Nobodys-Font)");
    }

    @Test
    void fontThatEveryReaderHasNeedsNoWarning() throws IOException {
        byte[] pdf = RawPdf.drawing("/Font << /F1 5 0 R >>", "BT /F1 20 Tf 72 700 Td (Hello there) Tj ET")
                .object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
                .bytes();

        assertThat(convert(pdf)).isEqualTo(new ConvertedPages(1, Set.of()));
    }
}
