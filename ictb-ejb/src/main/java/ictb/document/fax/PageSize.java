package ictb.document.fax;

/**
 * How large a sheet becomes on a fax page, upright.
 *
 * @param width dots across, at most {@link GrayPage#WIDTH}
 * @param height dots down, at most {@link GrayPage#LONGEST}
 * @param isTurned whether the sheet lies on its side
 */
record PageSize(int width, int height, boolean isTurned) {

    /** A sheet of these proportions, in any unit, as wide as the page unless it would be too long then. */
    static PageSize of(double sheetWidth, double sheetHeight) {
        if (!(sheetWidth > 0 && sheetHeight > 0 && sheetWidth < 1e9 && sheetHeight < 1e9)) {
            throw UnfitDocument.because("The document has a page without a size");
        }
        boolean isTurned = sheetWidth > sheetHeight;
        double proportion = Math.max(sheetWidth, sheetHeight) / Math.min(sheetWidth, sheetHeight);
        double height = GrayPage.WIDTH * proportion * GrayPage.DOWN / GrayPage.ACROSS;
        double shrink = Math.min(1, GrayPage.LONGEST / height);
        int dots = Math.max(1, (int) Math.round(GrayPage.WIDTH * shrink));
        return new PageSize(dots, (int) Math.round(height * shrink), isTurned);
    }
}
