package ictb.document.fax;

import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Stands for a large picture, at the size that it has on paper. */
final class ReducedPicture implements PDImage {

    private final PDImage original;
    private final BufferedImage reduced;

    /** @param reduced with transparent pixels, where the original is a stencil */
    ReducedPicture(PDImage original, BufferedImage reduced) {
        this.original = original;
        this.reduced = reduced;
    }

    @Override
    public BufferedImage getImage() {
        return reduced;
    }

    @Override
    public BufferedImage getImage(Rectangle region, int subsampling) {
        return reduced;
    }

    @Override
    public WritableRaster getRawRaster() {
        return reduced.getRaster();
    }

    @Override
    public BufferedImage getRawImage() {
        return reduced;
    }

    @Override
    public BufferedImage getStencilImage(Paint paint) {
        return reduced;
    }

    @Override
    public boolean isStencil() {
        return false;
    }

    @Override
    public int getWidth() {
        return reduced.getWidth();
    }

    @Override
    public int getHeight() {
        return reduced.getHeight();
    }

    @Override
    public InputStream createInputStream() throws IOException {
        return original.createInputStream();
    }

    @Override
    public InputStream createInputStream(List<String> stopFilters) throws IOException {
        return original.createInputStream(stopFilters);
    }

    @Override
    public InputStream createInputStream(DecodeOptions options) throws IOException {
        return original.createInputStream(options);
    }

    @Override
    public boolean isEmpty() {
        return original.isEmpty();
    }

    @Override
    public int getBitsPerComponent() {
        return 8;
    }

    @Override
    public PDColorSpace getColorSpace() throws IOException {
        return original.getColorSpace();
    }

    @Override
    public COSArray getDecode() {
        return original.getDecode();
    }

    @Override
    public boolean getInterpolate() {
        return original.getInterpolate();
    }

    @Override
    public String getSuffix() {
        return original.getSuffix();
    }

    @Override
    public COSDictionary getCOSObject() {
        return original.getCOSObject();
    }

    @Override
    public void setStencil(boolean isStencil) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setBitsPerComponent(int bitsPerComponent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setColorSpace(PDColorSpace colorSpace) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setHeight(int height) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setWidth(int width) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setDecode(COSArray decode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setInterpolate(boolean value) {
        throw new UnsupportedOperationException();
    }
}
