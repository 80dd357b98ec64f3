package ictb.document.fax;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * A page in shades of gray.
 *
 * @param gray a byte a pixel, row by row; 0 is black, 255 is white
 */
record GrayPage(int width, int height, byte[] gray) {

    /** Of a fax page: A4's width, and what the North American sizes are sent as too (ITU-T T.4). */
    static final int WIDTH = 1728;

    /** Dots an inch, across and down (ITU-T T.4, fine resolution is 204 by 196). */
    static final int ACROSS = 204;

    static final int DOWN = 196;

    /** Of the longest page: Legal, 14 inches. */
    static final int LONGEST = 14 * DOWN;

    static GrayPage white(int width, int height) {
        byte[] gray = new byte[width * height];
        Arrays.fill(gray, (byte) 255);
        return new GrayPage(width, height, gray);
    }

    /** @param image of the type {@link BufferedImage#TYPE_BYTE_GRAY}, whose pixels the page shares */
    static GrayPage of(BufferedImage image) {
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new GrayPage(image.getWidth(), image.getHeight(), pixels);
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, gray);
        return image;
    }

    /** @param quarters how often it is turned clockwise by 90 degrees */
    GrayPage turned(int quarters) {
        return switch (quarters & 3) {
            case 1 -> turnedOnce();
            case 2 -> turnedOver();
            case 3 -> turnedOver().turnedOnce();
            default -> this;
        };
    }

    private GrayPage turnedOnce() {
        byte[] turned = new byte[gray.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + height - 1 - y] = gray[y * width + x];
            }
        }
        return new GrayPage(height, width, turned);
    }

    private GrayPage turnedOver() {
        byte[] turned = new byte[gray.length];
        for (int i = 0; i < gray.length; i++) {
            turned[gray.length - 1 - i] = gray[i];
        }
        return new GrayPage(width, height, turned);
    }

    /** As wide as a fax page, in the middle of it, white at both sides. */
    GrayPage asWideAsAFax() {
        if (width == WIDTH) {
            return this;
        }
        GrayPage page = white(WIDTH, height);
        for (int y = 0; y < height; y++) {
            System.arraycopy(gray, y * width, page.gray, y * WIDTH + (WIDTH - width) / 2, width);
        }
        return page;
    }
}
