package ictb.document.fax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Hostile files are refused with a sentence, and heavy ones converted, with 64 MiB of heap. */
class HostileDocumentsTest {

    /** Named, with a part of what becomes of it. */
    private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

    private static Map<String, String> results;

    @BeforeAll
    static void convert(@TempDir Path folder) throws IOException, InterruptedException {
        Pdfs.write(folder.resolve("good.pdf"), PDRectangle.A4, Pdfs.letter("Hello"));
        Tiffs.write(folder.resolve("good.tif"), "LZW", Pdfs.scan(800, 1000, BufferedImage.TYPE_BYTE_GRAY));
        Path files = Files.createDirectory(folder.resolve("files"));
        int number = 100;
        for (Map.Entry<byte[], String> file : HostilePdfs.refused().entrySet()) {
            keep(files, "pdf" + number++, file.getKey(), file.getValue());
        }
        for (Map.Entry<byte[], String> file : HostileTiffs.refused().entrySet()) {
            keep(files, "tiff" + number++, file.getKey(), file.getValue());
        }
        for (Map.Entry<String, byte[]> file : HostilePdfs.harmless().entrySet()) {
            keep(files, file.getKey().replace(' ', '-'), file.getValue(), "1 pages");
        }
        for (Map.Entry<String, byte[]> file : HostileTiffs.bombs().entrySet()) {
            keep(files, file.getKey().replace(' ', '-'), file.getValue(), "1 pages");
        }
        keep(files, "empty", new byte[0], "The file is empty");
        keep(files, "zip", "PK\3\4".getBytes(StandardCharsets.US_ASCII), "neither a PDF nor a TIFF");
        keep(files, "large", new byte[(20 << 20) + 1], "at most 20 MiB");
        Pdfs.locked(files.resolve("locked"), "secret");
        EXPECTED.put("locked", "opens by a password only");
        heavy(files);
        results = SmallHeap.convert(files);
    }

    private static void keep(Path files, String name, byte[] content, String expected) throws IOException {
        Files.write(files.resolve(name), content);
        EXPECTED.put(name, expected);
    }

    /** What people do send. */
    private static void heavy(Path files) throws IOException {
        BufferedImage colour = Pdfs.scan(2480, 3508, BufferedImage.TYPE_3BYTE_BGR);
        Pdfs.write(files.resolve("colour-scan-as-jpeg"), PDRectangle.A4, Pdfs.picture(colour, true));
        Pdfs.write(files.resolve("colour-scan"), PDRectangle.A4, Pdfs.picture(colour, false));
        Tiffs.write(files.resolve("colour-tiff"), "LZW", colour);
        BufferedImage fine = Pdfs.scan(4960, 7016, BufferedImage.TYPE_BYTE_BINARY);
        Pdfs.write(files.resolve("scan-of-600-dots"), PDRectangle.A4, Pdfs.picture(fine, false));
        Tiffs.write(files.resolve("tiff-of-600-dots"), "CCITT T.6", fine);
        for (String name : new String[] {
            "colour-scan-as-jpeg", "colour-scan", "colour-tiff", "scan-of-600-dots", "tiff-of-600-dots"
        }) {
            EXPECTED.put(name, "1 pages");
        }
    }

    @TestFactory
    Stream<DynamicTest> fileIsRefusedWithASentenceOrConverted() {
        return EXPECTED.entrySet().stream()
                .map(file -> dynamicTest(file.getKey() + ": " + file.getValue(), () -> {
                    assertThat(results.get(file.getKey()))
                            .contains(file.getValue())
                            .doesNotContain("Exception", "Error");
                }));
    }
}
