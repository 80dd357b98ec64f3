package ictb.document.fax;

import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;
import java.awt.image.Raster;

/** A paint that looks at the clock before each tile: a shading may compute every dot by a program of the document's. */
record TimedPaint(Paint paint, Deadline deadline) implements Paint {

    @Override
    public PaintContext createContext(
            ColorModel model, Rectangle device, Rectangle2D user, AffineTransform transform, RenderingHints hints) {
        PaintContext context = paint.createContext(model, device, user, transform, hints);
        return new PaintContext() {
            @Override
            public void dispose() {
                context.dispose();
            }

            @Override
            public ColorModel getColorModel() {
                return context.getColorModel();
            }

            @Override
            public Raster getRaster(int x, int y, int width, int height) {
                deadline.check();
                return context.getRaster(x, y, width, height);
            }
        };
    }

    @Override
    public int getTransparency() {
        return paint.getTransparency();
    }
}
