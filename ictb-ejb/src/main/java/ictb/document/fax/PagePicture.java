package ictb.document.fax;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A small picture of a fax page.
 *
 * @param width in pixels
 * @param height in pixels
 * @param png in shades of gray
 */
public record PagePicture(int width, int height, byte[] png) {

    /** Of the picture, in pixels. */
    static final int HIGHEST = 600;

    /**
     * @param fax as {@link FaxPages} has made it
     * @param page counts from 1
     */
    public static PagePicture of(Path fax, int page) throws IOException {
        BufferedImage dots = dots(fax, page - 1);
        GrayPage small = shrunk(dots);
        return new PagePicture(small.width(), small.height(), png(small));
    }

    private static BufferedImage dots(Path fax, int index) throws IOException {
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance();
        try (ImageInputStream in = new TiffInput(fax)) {
            reader.setInput(in);
            return reader.read(index);
        } finally {
            reader.dispose();
        }
    }

    /** A dot is not as high as it is wide, a pixel is. */
    private static GrayPage shrunk(BufferedImage dots) {
        double proportion = (double) dots.getHeight() / GrayPage.DOWN * GrayPage.ACROSS / dots.getWidth();
        double height = Math.min(HIGHEST, dots.getHeight());
        int width = (int) Math.max(1, Math.min(dots.getWidth(), Math.round(height / proportion)));
        int rows = (int) Math.max(1, Math.min(height, Math.round(width * proportion)));
        Scaling scaling = new Scaling(dots.getWidth(), dots.getHeight(), width, rows);
        GrayRows.each(dots, scaling::row);
        return scaling.finish();
    }

    private static byte[] png(GrayPage page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(page.image(), null, null));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
