package ictb.document.fax;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** The pages of a PDF. */
final class PdfPages implements PageSource {

    private final PDDocument document;
    private final int pages;
    private final MissingFonts missing = new MissingFonts();
    private final PageRenderer renderer;

    private PdfPages(PDDocument document, int pages, Deadline deadline) {
        this.document = document;
        this.pages = pages;
        this.renderer = new PageRenderer(document, deadline, missing);
    }

    static PdfPages open(Path file, Deadline deadline) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            PdfScan.check(channel, deadline);
        }
        PDDocument document = load(file, deadline);
        try {
            int pages = PdfParts.check(document.getDocumentCatalog().getCOSObject(), deadline);
            return new PdfPages(document, pages, deadline);
        } catch (UnfitDocument refused) {
            document.close();
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            document.close();
            throw UnfitDocument.damaged("PDF", damaged);
        }
    }

    private static PDDocument load(Path file, Deadline deadline) throws IOException {
        CountedSource source = new CountedSource(new RandomAccessReadBufferedFile(file.toFile()), deadline);
        try {
            return Loader.loadPDF(source, "", null, null, IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            throw UnfitDocument.because("The PDF file opens by a password only: send one without");
        } catch (UnfitDocument refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw UnfitDocument.damaged("PDF", damaged);
        }
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public GrayPage page(int index) {
        try {
            // What was read for the page before may go.
            document.setResourceCache(new DefaultResourceCache());
            return draw(index);
        } catch (UnfitDocument refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw UnfitDocument.damaged("PDF", damaged);
        }
    }

    private GrayPage draw(int index) throws IOException {
        PDPage page = document.getPage(index);
        PDRectangle box = page.getCropBox();
        boolean liesOnItsSide = page.getRotation() % 180 != 0;
        PageSize size = liesOnItsSide
                ? PageSize.of(box.getHeight(), box.getWidth())
                : PageSize.of(box.getWidth(), box.getHeight());
        if (size.isTurned()) {
            page.setRotation(page.getRotation() + 90);
        }
        double across = Math.min(box.getWidth(), box.getHeight());
        double down = Math.max(box.getWidth(), box.getHeight());
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, size.width(), size.height());
        renderer.renderPageToGraphics(index, graphics, (float) (size.width() / across), (float) (size.height() / down));
        graphics.dispose();
        return GrayPage.of(image).asWideAsAFax();
    }

    @Override
    public Set<String> missingFonts() {
        return missing.names();
    }

    /** Finds the fonts of this machine, which takes a second once, before anybody's time runs. */
    static void findFonts() {
        FontMappers.instance().getFontBoxFont("Helvetica", null);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
