package ictb.document.fax;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** The rows of a picture of any colours, in gray, on white paper. */
final class GrayRows {

    /** So many rows at a time are made gray. */
    private static final int SOME = 64;

    private GrayRows() {}

    /** Takes a row: its pixels begin at {@code from} and are one byte each. */
    interface Taker {
        void row(byte[] gray, int from);
    }

    static void each(BufferedImage picture, Taker taker) {
        int width = picture.getWidth();
        BufferedImage gray = new BufferedImage(width, SOME, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = GrayPage.of(gray).gray();
        for (int top = 0; top < picture.getHeight(); top += SOME) {
            paint(picture, top, gray);
            for (int y = 0; y < Math.min(SOME, picture.getHeight() - top); y++) {
                taker.row(pixels, y * width);
            }
        }
    }

    private static void paint(BufferedImage picture, int top, BufferedImage gray) {
        Graphics2D graphics = gray.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, gray.getWidth(), gray.getHeight());
        graphics.drawImage(picture, 0, -top, null);
        graphics.dispose();
    }
}
