package ictb.document.fax;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is uploaded becomes a fax or a sentence, and nothing else. */
class AnyBytesTest {

    private static Path upload;
    private static Path fax;

    @BeforeContainer
    static void makeFiles() throws IOException {
        upload = Files.createTempFile("upload", "");
        fax = Files.createTempFile("fax", ".tif");
    }

    @AfterContainer
    static void deleteFiles() throws IOException {
        Files.delete(upload);
        Files.delete(fax);
    }

    @Property(tries = 100, seed = "1")
    void anyBytesAreConvertedOrRefused(@ForAll @Size(max = 200) byte[] file) throws IOException {
        assertConvertedOrRefused(file);
    }

    @Property(tries = 300, seed = "1")
    void anyDamageIsConvertedOrRefused(@ForAll("damagedFiles") byte[] file) throws IOException {
        assertConvertedOrRefused(file);
    }

    /** A good file with some of its bytes changed. */
    @Provide
    Arbitrary<byte[]> damagedFiles() throws IOException {
        BufferedImage small = new BufferedImage(40, 50, BufferedImage.TYPE_3BYTE_BGR);
        Arbitrary<byte[]> whole = Arbitraries.of(
                RawPdf.drawing("/XObject << /X 5 0 R >>", "10 0 0 10 0 0 cm /X Do 0 0 m 5 5 l S")
                        .deflated(
                                "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width 9"
                                        + " /Height 9",
                                new byte[81])
                        .bytes(),
                Files.readAllBytes(Tiffs.write(upload, "LZW", small)),
                Files.readAllBytes(Tiffs.write(upload, "JPEG", small)));
        Arbitrary<int[]> change = Combinators.combine(
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.integers().between(0, 255))
                .as((at, value) -> new int[] {at, value});
        return Combinators.combine(whole, change.list().ofMinSize(1).ofMaxSize(6))
                .as((file, changes) -> {
                    byte[] damaged = file.clone();
                    changes.forEach(each -> damaged[each[0] % damaged.length] = (byte) each[1]);
                    return damaged;
                });
    }

    private static void assertConvertedOrRefused(byte[] file) throws IOException {
        Files.write(upload, file);
        try {
            assertThat(FaxPages.convert(upload, fax).pages()).isPositive();
        } catch (UnfitDocument refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }
}
