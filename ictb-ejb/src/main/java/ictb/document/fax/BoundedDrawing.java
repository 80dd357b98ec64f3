package ictb.document.fax;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDAbstractPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** PDFBox's drawing of a page within bounds: every operator looks at the clock, and nothing makes more than a page's raster. */
final class BoundedDrawing extends PageDrawer {

    /** Of one path; a map of a town has some ten thousand. */
    private static final int MOST_SEGMENTS = 50_000;

    /** A dash that is shorter than this is a solid line on paper, in points; a million of them only take time. */
    private static final double SHORTEST_DASH = 0.25;

    /** Pictures with more pixels are brought to the size of the paper before they are drawn. */
    private static final int LARGE = 1_000_000;

    /** Of a picture that has another one as its mask, for which that is not done. */
    private static final double MOST_MASKED = 2_500_000;

    private static final long MOST_INLINE_BYTES = 4 << 20;

    /** Of a tile of a pattern, in dots. */
    private static final double MOST_TILE = 1_000_000;

    private final Deadline deadline;
    private final MissingFonts missing;
    private int segments;
    private int groups;

    BoundedDrawing(PageDrawerParameters parameters, Deadline deadline, MissingFonts missing) throws IOException {
        super(parameters);
        this.missing = missing;
        this.deadline = deadline;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) {
            requireModest(operator.getImageParameters(), operator.getImageData());
        }
        super.processOperator(operator, operands);
        if (groups > 0) {
            // A mask would take a raster as well.
            getGraphicsState().setSoftMask(null);
        }
    }

    private static void requireModest(COSDictionary parameters, byte[] picture) throws IOException {
        if (parameters == null || picture == null) {
            return;
        }
        List<COSName> filters = PdfParts.filters(parameters.getDictionaryObject(COSName.F, COSName.FILTER));
        PictureSize.check(parameters, filters);
        JpegSize jpeg = JpegSize.of(new ByteArrayInputStream(picture));
        PictureSize.requireFewPixels(jpeg.width(), jpeg.height());
        DecodedSize.require(new ByteArrayInputStream(picture), parameters, filters, MOST_INLINE_BYTES);
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        missing.see(font, code);
        super.showGlyph(at, font, code, displacement);
    }

    @Override
    public void moveTo(float x, float y) {
        countSegment();
        super.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        countSegment();
        super.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        countSegment();
        super.curveTo(x1, y1, x2, y2, x3, y3);
    }

    private void countSegment() {
        segments++;
        if (segments > MOST_SEGMENTS) {
            throw UnfitDocument.because("The document has a drawing of more than %d lines", MOST_SEGMENTS);
        }
    }

    @Override
    public void strokePath() throws IOException {
        segments = 0;
        super.strokePath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        segments = 0;
        super.fillPath(windingRule);
    }

    @Override
    public void endPath() {
        segments = 0;
        super.endPath();
    }

    @Override
    public void setLineDashPattern(COSArray dashes, int phase) {
        super.setLineDashPattern(isVisible(dashes) ? dashes : new COSArray(), phase);
    }

    private boolean isVisible(COSArray dashes) {
        double sum = 0;
        for (COSBase dash : dashes) {
            sum += dash instanceof COSNumber number ? Math.abs(number.floatValue()) : 0;
        }
        double scale = getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX();
        return sum * Math.abs(scale) > SHORTEST_DASH * Math.max(1, dashes.size());
    }

    /**
     * A group takes a raster of its own. It is drawn like anything else where that looks the same, and where a group stands in
     * a group: what shines through the inner one is lost on paper that knows black and white.
     */
    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        if (groups > 0 || isOpaque(getGraphicsState())) {
            showForm(group);
            return;
        }
        groups++;
        try {
            super.showTransparencyGroup(group);
        } finally {
            groups--;
        }
    }

    private static boolean isOpaque(PDGraphicsState state) {
        return state.getSoftMask() == null
                && state.getNonStrokeAlphaConstant() == 1
                && state.getBlendMode() == BlendMode.NORMAL;
    }

    @Override
    protected Paint getPaint(PDColor color) throws IOException {
        if (color.getColorSpace() instanceof PDPattern space) {
            PDAbstractPattern pattern = space.getPattern(color);
            if (pattern instanceof PDTilingPattern tiling && isLarge(tiling)) {
                return Color.LIGHT_GRAY;
            }
        }
        Paint paint = super.getPaint(color);
        return paint instanceof Color ? paint : new TimedPaint(paint, deadline);
    }

    /** A shading that computes each dot is drawn here, where each tile of it looks at the clock. */
    @Override
    public void shadingFill(COSName name) throws IOException {
        PDShading shading = getResources().getShading(name);
        if (shading == null || !computesEachDot(shading)) {
            super.shadingFill(name);
            return;
        }
        Paint paint = shading.toPaint(getGraphicsState().getCurrentTransformationMatrix());
        getGraphics().setComposite(getGraphicsState().getNonStrokingJavaComposite());
        setClip();
        getGraphics().setPaint(new TimedPaint(paint, deadline));
        getGraphics().fill(getGraphicsState().getCurrentClippingPath());
    }

    private static boolean computesEachDot(PDShading shading) {
        return shading.getShadingType() != PDShading.SHADING_TYPE2
                && shading.getShadingType() != PDShading.SHADING_TYPE3;
    }

    private boolean isLarge(PDTilingPattern tiling) {
        AffineTransform page = getGraphics().getTransform();
        double scale = Math.abs(page.getDeterminant())
                * Math.abs(tiling.getMatrix().createAffineTransform().getDeterminant());
        return Math.abs((double) tiling.getXStep() * tiling.getYStep()) * scale > MOST_TILE;
    }

    @Override
    public void drawImage(PDImage picture) throws IOException {
        PictureSize.requireFewPixels(picture.getWidth(), picture.getHeight());
        boolean isLarge = (long) picture.getWidth() * picture.getHeight() > LARGE;
        super.drawImage(isLarge && !isMasked(picture) ? reduced(picture) : picture);
    }

    private static boolean isMasked(PDImage picture) {
        return picture.getCOSObject().containsKey(COSName.SMASK)
                || picture.getCOSObject().containsKey(COSName.MASK);
    }

    private PDImage reduced(PDImage picture) throws IOException {
        AffineTransform at = new AffineTransform(getGraphics().getTransform());
        at.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        double across = Math.hypot(at.getScaleX(), at.getShearY());
        double down = Math.hypot(at.getScaleY(), at.getShearX());
        int width = dots(across, picture.getWidth());
        int height = dots(down, picture.getHeight());
        PictureRows rows = new PictureRows(picture, deadline);
        return new ReducedPicture(
                picture,
                picture.isStencil() ? rows.stencil(width, height, getNonStrokingPaint()) : rows.gray(width, height));
    }

    private static int dots(double wanted, int pixels) {
        return (int) Math.max(1, Math.min(Math.min(pixels, GrayPage.LONGEST), Math.ceil(wanted)));
    }

    /** Of a picture with a mask some pixels are passed over, so that no more than a page's raster is made. */
    @Override
    protected int getSubsampling(PDImage picture, AffineTransform at) {
        long pixels = (long) picture.getWidth() * picture.getHeight();
        for (COSName mask : List.of(COSName.SMASK, COSName.MASK)) {
            if (picture.getCOSObject().getDictionaryObject(mask) instanceof COSStream stream) {
                pixels = Math.max(pixels, (long) stream.getInt(COSName.WIDTH, 1) * stream.getInt(COSName.HEIGHT, 1));
            }
        }
        int step = (int) Math.ceil(Math.sqrt(pixels / MOST_MASKED));
        return Math.max(1, Math.min(step, Math.min(picture.getWidth(), picture.getHeight())));
    }
}
