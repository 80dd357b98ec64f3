package ictb.document.fax;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The pages of a TIFF, each read some rows at a time. */
final class TiffPages implements PageSource {

    /** Of rows that are read at a time, as they stand in memory. */
    private static final long ROWS_BYTES = 5 << 20;

    private final List<TiffPage> pages;
    private final ImageInputStream in;
    private final ImageReader reader;
    private final Deadline deadline;

    private TiffPages(List<TiffPage> pages, Path file, Deadline deadline) throws IOException {
        this.pages = pages;
        this.deadline = deadline;
        // The reader itself, not one that ImageIO looks up: in a server it does not find the application's.
        this.reader = new TIFFImageReaderSpi().createReaderInstance();
        this.in = new TiffInput(file);
        this.reader.setInput(in);
    }

    static TiffPages open(Path file, Deadline deadline) throws IOException {
        List<TiffPage> pages = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (Map<Integer, long[]> tags : TiffTags.pages(channel)) {
                pages.add(TiffPage.of(tags, channel));
            }
        }
        return new TiffPages(pages, file, deadline);
    }

    @Override
    public int pages() {
        return pages.size();
    }

    @Override
    public GrayPage page(int index) {
        TiffPage page = pages.get(index);
        boolean liesOnItsSide = page.quarters() % 2 == 1;
        double sheetHeight = page.height() * page.pixelHeight();
        PageSize size = liesOnItsSide ? PageSize.of(sheetHeight, page.width()) : PageSize.of(page.width(), sheetHeight);
        int quarters = page.quarters() + (size.isTurned() ? 1 : 0);
        Scaling scaling = quarters % 2 == 0
                ? new Scaling(page.width(), page.height(), size.width(), size.height())
                : new Scaling(page.width(), page.height(), size.height(), size.width());
        try {
            read(index, page, scaling);
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NullPointerException
                | ClassCastException
                | ArithmeticException damaged) {
            throw UnfitDocument.damaged("TIFF", damaged);
        }
        return scaling.finish().turned(quarters).asWideAsAFax();
    }

    private void read(int index, TiffPage page, Scaling scaling) throws IOException {
        int rows = page.rowsAtATime(ROWS_BYTES);
        for (int top = 0; top < page.height(); top += rows) {
            deadline.check();
            ImageReadParam some = reader.getDefaultReadParam();
            some.setSourceRegion(new Rectangle(0, top, page.width(), Math.min(rows, page.height() - top)));
            BufferedImage read = reader.read(index, some);
            GrayRows.each(read, scaling::row);
        }
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
