package ictb.document.fax;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Brings a large picture of a PDF to the size that it has on paper, some rows at a time: its colours are never whole in memory. */
final class PictureRows {

    private static final int STRIP_PIXELS = 1_000_000;

    /** Of a picture that is not read in rows. */
    private static final double MOST_WHOLE = 2_000_000;

    private final PDImage picture;
    private final int width;
    private final int height;
    private final Deadline deadline;

    PictureRows(PDImage picture, Deadline deadline) {
        this.picture = picture;
        this.width = picture.getWidth();
        this.height = picture.getHeight();
        this.deadline = deadline;
    }

    BufferedImage gray(int across, int down) throws IOException {
        if (isJpeg()) {
            return jpeg(across, down);
        }
        PDColorSpace colours = picture.getColorSpace();
        int bits = picture.getBitsPerComponent();
        boolean isBilevel = bits == 1 && colours.getNumberOfComponents() == 1;
        boolean isPlain = bits == 8 && isDecodedAsUsual(colours);
        return isBilevel || isPlain ? rows(colours, isBilevel, across, down) : whole(across, down);
    }

    private boolean isJpeg() {
        List<COSName> filters = PdfParts.filters(picture.getCOSObject().getDictionaryObject(COSName.FILTER, COSName.F));
        return filters.contains(COSName.DCT_DECODE) || filters.contains(COSName.DCT_DECODE_ABBREVIATION);
    }

    private boolean isDecodedAsUsual(PDColorSpace colours) {
        COSArray decode = picture.getDecode();
        return decode == null || Arrays.equals(decode.toFloatArray(), colours.getDefaultDecode(8));
    }

    /** The JPEG reader makes a part of a picture and passes over pixels by itself. */
    private BufferedImage jpeg(int across, int down) throws IOException {
        int step = Math.max(1, Math.min(width / across, height / down) / 2);
        int columns = (width + step - 1) / step;
        Scaling scaling = new Scaling(columns, (height + step - 1) / step, across, down);
        int rows = Math.max(1, STRIP_PIXELS / columns) * step;
        for (int top = 0; top < height; top += rows) {
            deadline.check();
            Rectangle strip = new Rectangle(0, top, width, Math.min(rows, height - top));
            GrayRows.each(picture.getImage(strip, step), scaling::row);
        }
        return scaling.finish().image();
    }

    /** What is rare; some of its pixels are passed over. */
    private BufferedImage whole(int across, int down) throws IOException {
        int step = (int) Math.ceil(Math.sqrt((double) width * height / MOST_WHOLE));
        BufferedImage some = picture.getImage(null, step);
        Scaling scaling = new Scaling(some.getWidth(), some.getHeight(), across, down);
        GrayRows.each(some, scaling::row);
        return scaling.finish().image();
    }

    private BufferedImage rows(PDColorSpace colours, boolean isBilevel, int across, int down) throws IOException {
        Scaling scaling = new Scaling(width, height, across, down);
        int components = colours.getNumberOfComponents();
        int rows = Math.max(1, STRIP_PIXELS / width);
        Bits bits = new Bits(colours instanceof PDIndexed ? 1 : 255);
        byte[] row = new byte[width * components];
        try (InputStream in = picture.createInputStream()) {
            for (int top = 0; top < height; top += rows) {
                deadline.check();
                WritableRaster strip = Raster.createInterleavedRaster(
                        DataBuffer.TYPE_BYTE, width, Math.min(rows, height - top), components, new Point(0, 0));
                for (int y = 0; y < strip.getHeight(); y++) {
                    if (isBilevel) {
                        bits.read(in, row);
                    } else {
                        in.readNBytes(row, 0, row.length);
                    }
                    strip.setDataElements(0, y, width, 1, row);
                }
                GrayRows.each(colours.toRGBImage(strip), scaling::row);
            }
        }
        return scaling.finish().image();
    }

    /** @param paint shows through where the stencil is open; what is no plain colour is drawn black */
    BufferedImage stencil(int across, int down, Paint paint) throws IOException {
        Scaling scaling = new Scaling(width, height, across, down);
        Bits bits = new Bits(255);
        byte[] row = new byte[width];
        try (InputStream in = picture.createInputStream()) {
            for (int y = 0; y < height; y++) {
                deadline.check();
                bits.read(in, row);
                scaling.row(row, 0);
            }
        }
        return painted(scaling.finish(), paint instanceof Color plain ? plain : Color.BLACK);
    }

    private static BufferedImage painted(GrayPage closed, Color colour) {
        BufferedImage image = new BufferedImage(closed.width(), closed.height(), BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[closed.width()];
        for (int y = 0; y < closed.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                int open = 255 - (closed.gray()[y * row.length + x] & 255);
                row[x] = open << 24 | colour.getRGB() & 0xFF_FFFF;
            }
            image.getRaster().setDataElements(0, y, row.length, 1, row);
        }
        return image;
    }

    /** Rows of bits; what is missing at the end is set. */
    private final class Bits {
        private final byte[] packed = new byte[(width + 7) / 8];
        private final byte zero;
        private final byte one;

        /** @param set the value of a bit that is set, where the picture does not turn them round */
        Bits(int set) {
            boolean isTurned = picture.getDecode() != null
                    && picture.getDecode().size() > 0
                    && picture.getDecode().getObject(0) instanceof COSNumber first
                    && first.floatValue() > 0.5;
            zero = (byte) (isTurned ? set : 0);
            one = (byte) (isTurned ? 0 : set);
        }

        void read(InputStream in, byte[] row) throws IOException {
            int read = in.readNBytes(packed, 0, packed.length);
            Arrays.fill(packed, read, packed.length, (byte) 255);
            for (int x = 0; x < row.length; x++) {
                row[x] = (packed[x / 8] >> (7 - x % 8) & 1) == 0 ? zero : one;
            }
        }
    }
}
