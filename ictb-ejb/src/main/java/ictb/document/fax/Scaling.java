package ictb.document.fax;

import java.util.Arrays;

/** Brings a picture to another size, row by row; a dot becomes the mean of what it covers, so that thin lines stay. */
final class Scaling {

    private final GrayPage scaled;
    private final double across;
    private final double down;
    private final int sourceWidth;

    /** Of the row of dots that is being made: what it has taken up so far, and how much of its height. */
    private final double[] sum;

    private final double[] row;
    private double taken;
    private int y;

    Scaling(int sourceWidth, int sourceHeight, int width, int height) {
        this.scaled = GrayPage.white(width, height);
        this.sourceWidth = sourceWidth;
        this.across = (double) width / sourceWidth;
        this.down = (double) height / sourceHeight;
        this.sum = new double[width];
        this.row = new double[width];
    }

    /** The next row of the source. */
    void row(byte[] gray, int from) {
        spread(gray, from);
        double left = down;
        while (left > 1e-9 && y < scaled.height()) {
            double part = Math.min(left, 1 - taken);
            for (int x = 0; x < sum.length; x++) {
                sum[x] += row[x] * part;
            }
            taken += part;
            left -= part;
            if (taken > 1 - 1e-9) {
                finishRow();
            }
        }
    }

    private void spread(byte[] gray, int from) {
        Arrays.fill(row, 0);
        int x = 0;
        double filled = 0;
        for (int i = 0; i < sourceWidth; i++) {
            int shade = gray[from + i] & 255;
            double left = across;
            while (left > 1e-9 && x < row.length) {
                double part = Math.min(left, 1 - filled);
                row[x] += shade * part;
                filled += part;
                left -= part;
                if (filled > 1 - 1e-9) {
                    x++;
                    filled = 0;
                }
            }
        }
        if (x < row.length && filled > 0) {
            row[x] /= filled;
        }
    }

    private void finishRow() {
        for (int x = 0; x < sum.length; x++) {
            scaled.gray()[y * sum.length + x] = (byte) Math.min(255, Math.round(sum[x] / taken));
            sum[x] = 0;
        }
        taken = 0;
        y++;
    }

    /** After the last row; rows that never came are white. */
    GrayPage finish() {
        if (taken > 0.01 && y < scaled.height()) {
            finishRow();
        }
        return scaled;
    }
}
