package ictb.document.fax;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Whether a picture inside a PDF is one that can be drawn, by what it says of itself. */
final class PictureSize {

    private static final int MOST_PIXELS = 40_000_000;

    private PictureSize() {}

    /** @param picture of a page, or one that stands in a page's content, with its short names */
    static void check(COSDictionary picture, List<COSName> filters) {
        if (filters.contains(COSName.JPX_DECODE)) {
            throw UnfitDocument.because(
                    "The PDF file has a picture in JPEG 2000, which cannot be read: print it to a new" + " PDF file");
        }
        if (filters.contains(COSName.JBIG2_DECODE)) {
            throw UnfitDocument.because(
                    "The PDF file has a picture in JBIG2, which cannot be read: print it to a new PDF file");
        }
        int width = picture.getInt(COSName.WIDTH, COSName.W, 0);
        int height = picture.getInt(COSName.HEIGHT, COSName.H, 0);
        requireFewPixels(width, height);
        COSBase parameters = picture.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        checkColumns(parameters);
        if (parameters instanceof COSArray list) {
            for (int i = 0; i < list.size(); i++) {
                checkColumns(list.getObject(i));
            }
        }
    }

    private static void checkColumns(COSBase parameters) {
        if (parameters instanceof COSDictionary dictionary) {
            requireFewPixels(dictionary.getInt(COSName.COLUMNS, 1), Math.max(1, dictionary.getInt(COSName.ROWS, 1)));
        }
    }

    static void requireFewPixels(int width, int height) {
        if (width < 0 || height < 0 || (long) width * height > MOST_PIXELS) {
            throw UnfitDocument.because(
                    "The PDF file has a picture of %d by %d pixels: %d million are the most",
                    width, height, MOST_PIXELS / 1_000_000);
        }
    }
}
