package ictb.document.fax;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDF files for tests. */
final class Pdfs {

    /** Draws on a page. */
    interface Drawing {
        void on(PDPageContentStream content, PDDocument document) throws IOException;
    }

    private Pdfs() {}

    static Path write(Path file, PDRectangle size, Drawing... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (Drawing drawing : pages) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    drawing.on(content, document);
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** Lines of text from the top down. */
    static Drawing letter(String... lines) {
        return (content, document) -> {
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            for (int i = 0; i < lines.length; i++) {
                content.beginText();
                content.newLineAtOffset(72, 760 - 20 * i);
                content.showText(lines[i]);
                content.endText();
            }
        };
    }

    /** A black rectangle, in points from the lower left. */
    static Drawing black(float left, float bottom, float width, float height) {
        return (content, document) -> {
            content.setNonStrokingColor(Color.BLACK);
            content.addRect(left, bottom, width, height);
            content.fill();
        };
    }

    static Drawing picture(BufferedImage image, boolean asJpeg) {
        return (content, document) -> {
            PDImageXObject picture = asJpeg
                    ? JPEGFactory.createFromImage(document, image, 0.8f)
                    : LosslessFactory.createFromImage(document, image);
            content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        };
    }

    /** A scan of a letter with a photograph in it: text above, shades below. */
    static BufferedImage scan(int width, int height, int type) {
        BufferedImage scan = new BufferedImage(width, height, type);
        Graphics2D graphics = scan.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, height / 60));
        for (int i = 0; i < 20; i++) {
            graphics.drawString(
                    "Dear Sir, the quick brown fox jumps over the lazy dog " + i,
                    width / 10,
                    height / 12 + i * height / 50);
        }
        graphics.setPaint(new GradientPaint(0, 0, Color.BLACK, width, 0, Color.WHITE));
        graphics.fillRect(width / 10, height * 6 / 10, width * 8 / 10, height * 3 / 10);
        graphics.dispose();
        return scan;
    }

    static Path locked(Path file, String user) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                black(100, 100, 300, 300).on(content, document);
            }
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", user, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(file.toFile());
        }
        return file;
    }
}
