package ictb.document.fax;

import com.twelvemonkeys.imageio.metadata.tiff.Rational;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFEntry;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageMetadata;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * A TIFF as fax machines send it (RFC 2301, profile F): black and white, T.6, {@link GrayPage#WIDTH} dots wide, a strip a page.
 * It is written page by page.
 */
final class FaxTiff implements Closeable {

    private static final int INCH = 2;
    private static final int A_PAGE_OF_SEVERAL = 2;

    private final TiffOutput out;
    private final ImageWriter writer;
    private final ImageWriteParam asGroup4;

    private FaxTiff(Path target) throws IOException {
        // The writer itself, not one that ImageIO looks up: in a server it does not find the application's.
        writer = new TIFFImageWriterSpi().createWriterInstance();
        Files.write(target, new byte[0]);
        out = new TiffOutput(target);
        writer.setOutput(out);
        asGroup4 = writer.getDefaultWriteParam();
        asGroup4.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        asGroup4.setCompressionType("CCITT T.6");
        writer.prepareWriteSequence(null);
    }

    static FaxTiff create(Path target) throws IOException {
        return new FaxTiff(target);
    }

    /** @param index of {@code count} pages, from 0 */
    void add(BufferedImage page, int index, int count) throws IOException {
        TIFFImageMetadata tags = new TIFFImageMetadata(List.of(
                new TIFFEntry(TIFF.TAG_SUBFILE_TYPE, (long) A_PAGE_OF_SEVERAL),
                new TIFFEntry(TIFF.TAG_X_RESOLUTION, new Rational(GrayPage.ACROSS)),
                new TIFFEntry(TIFF.TAG_Y_RESOLUTION, new Rational(GrayPage.DOWN)),
                new TIFFEntry(TIFF.TAG_RESOLUTION_UNIT, INCH),
                new TIFFEntry(TIFF.TAG_SOFTWARE, "ICTB"),
                new TIFFEntry(TIFF.TAG_PAGE_NUMBER, new short[] {(short) index, (short) count})));
        writer.writeToSequence(new IIOImage(page, null, tags), asGroup4);
    }

    /** @throws IOException when not all of it could be written */
    void finish() throws IOException {
        writer.endWriteSequence();
        out.drain();
    }

    @Override
    public void close() throws IOException {
        writer.dispose();
        out.close();
    }
}
