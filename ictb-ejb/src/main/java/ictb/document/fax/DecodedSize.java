package ictb.document.fax;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/** Counts what comes out of a stream of a PDF, before PDFBox keeps all of it. */
final class DecodedSize {

    /** Their output is as large as the picture says, and is checked by that. */
    private static final Set<COSName> OF_PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CRYPT);

    private DecodedSize() {}

    /**
     * @param raw as it stands in the file
     * @param most bytes that may come out of any of its filters
     */
    static void require(InputStream raw, COSDictionary parameters, List<COSName> filters, long most)
            throws IOException {
        InputStream in = raw;
        for (int i = 0; i < filters.size(); i++) {
            if (OF_PICTURES.contains(filters.get(i))) {
                return;
            }
            Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
            boolean isLast = i == filters.size() - 1;
            Counted out = new Counted(isLast ? OutputStream.nullOutputStream() : new ByteArrayOutputStream(), most);
            filter.decode(in, out, parameters, i);
            in = isLast ? InputStream.nullInputStream() : out.content();
        }
    }

    /** Refuses one byte too many. */
    private static final class Counted extends OutputStream {
        private final OutputStream kept;
        private long left;

        Counted(OutputStream kept, long most) {
            this.kept = kept;
            this.left = most;
        }

        @Override
        public void write(int value) throws IOException {
            take(1);
            kept.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            take(count);
            kept.write(bytes, from, count);
        }

        private void take(int count) {
            left -= count;
            if (left < 0) {
                throw UnfitDocument.because("The PDF file is small and grows too large when it is opened");
            }
        }

        InputStream content() {
            return new ByteArrayInputStream(((ByteArrayOutputStream) kept).toByteArray());
        }
    }
}
