package ictb.document.fax;

import java.awt.RenderingHints;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;

/** Draws as on paper, with {@link BoundedDrawing}. */
final class PageRenderer extends PDFRenderer {

    private final Deadline deadline;
    private final MissingFonts missing;

    PageRenderer(PDDocument document, Deadline deadline, MissingFonts missing) {
        super(document);
        this.missing = missing;
        this.deadline = deadline;
        setSubsamplingAllowed(true);
        setDefaultDestination(RenderDestination.PRINT);
        RenderingHints hints =
                new RenderingHints(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        hints.put(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        hints.put(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        setRenderingHints(hints);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new BoundedDrawing(parameters, deadline, missing);
    }
}
