package ictb.document.fax;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/**
 * Makes black and white of gray. What is nearly black and white already, text and drawings, is cut at a threshold and stays
 * crisp; where a block of the page is mostly shades, as photographs are, the error is diffused (Floyd and Steinberg, 1976).
 */
final class Halftone {

    /** White is zero, as in fax. */
    private static final IndexColorModel WHITE_IS_ZERO = new IndexColorModel(
            1, 2, new byte[] {(byte) 255, 0}, new byte[] {(byte) 255, 0}, new byte[] {(byte) 255, 0});

    /** Above the middle: thin strokes have soft edges and would break. */
    private static final int THRESHOLD = 144;

    private static final int BLOCK = 32;

    /** Shades are what lies between these. */
    private static final int DARK = 48;

    private static final int LIGHT = 216;

    /** A block of small soft-edged letters has fewer shades than this, a photograph more. */
    private static final double MOSTLY = 0.45;

    private final GrayPage page;
    private final int blocksAcross;
    private final boolean[] isShaded;
    private final BufferedImage blackAndWhite;
    private final byte[] bits;
    private final int stride;

    private Halftone(GrayPage page) {
        this.page = page;
        this.blocksAcross = (page.width() + BLOCK - 1) / BLOCK;
        this.isShaded = new boolean[blocksAcross * ((page.height() + BLOCK - 1) / BLOCK)];
        this.blackAndWhite =
                new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_BYTE_BINARY, WHITE_IS_ZERO);
        this.bits = ((DataBufferByte) blackAndWhite.getRaster().getDataBuffer()).getData();
        this.stride = (page.width() + 7) / 8;
    }

    static BufferedImage of(GrayPage page) {
        Halftone halftone = new Halftone(page);
        halftone.findShadedBlocks();
        halftone.draw();
        return halftone.blackAndWhite;
    }

    private void findShadedBlocks() {
        for (int block = 0; block < isShaded.length; block++) {
            isShaded[block] = isShaded(block % blocksAcross * BLOCK, block / blocksAcross * BLOCK);
        }
    }

    private boolean isShaded(int left, int top) {
        int right = Math.min(left + BLOCK, page.width());
        int bottom = Math.min(top + BLOCK, page.height());
        int shades = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int shade = page.gray()[y * page.width() + x] & 255;
                shades += shade > DARK && shade < LIGHT ? 1 : 0;
            }
        }
        return shades > MOSTLY * (right - left) * (bottom - top);
    }

    private void draw() {
        int[] error = new int[page.width() + 2];
        int[] next = new int[page.width() + 2];
        for (int y = 0; y < page.height(); y++) {
            drawRow(y, error, next);
            System.arraycopy(next, 0, error, 0, next.length);
            Arrays.fill(next, 0);
        }
    }

    /** @param error sixteenths that the row above has left, shifted by one; {@code next} those for the row below */
    private void drawRow(int y, int[] error, int[] next) {
        int carried = 0;
        for (int x = 0; x < page.width(); x++) {
            int shade = page.gray()[y * page.width() + x] & 255;
            if (!isShaded[y / BLOCK * blocksAcross + x / BLOCK]) {
                carried = 0;
                set(x, y, shade < THRESHOLD);
                continue;
            }
            int wanted = shade + (carried + error[x + 1]) / 16;
            boolean isBlack = wanted < 128;
            set(x, y, isBlack);
            int missed = wanted - (isBlack ? 0 : 255);
            carried = 7 * missed;
            next[x] += 3 * missed;
            next[x + 1] += 5 * missed;
            next[x + 2] += missed;
        }
    }

    private void set(int x, int y, boolean isBlack) {
        if (isBlack) {
            bits[y * stride + x / 8] |= (byte) (128 >> (x % 8));
        }
    }
}
