package ictb.document.fax;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Walks the pages of a PDF and everything that they draw with, before any of it is drawn: what a renderer would keep in memory
 * as a whole, streams and pictures, is measured here.
 */
final class PdfParts {

    /** Of what is no picture when it is decoded: a page's content, a font. */
    private static final long MOST_PART_BYTES = 8 << 20;

    private static final long MOST_PICTURE_BYTES = PdfScan.MOST_STREAM_BYTES;
    private static final int MOST_OBJECTS = 200_000;

    /** The tree of pages is a few levels high, however many there are. */
    private static final int DEEPEST = 50;

    /** They lead away from what a page draws with. */
    private static final Set<COSName> ELSEWHERE = Set.of(
            COSName.PARENT,
            COSName.P,
            COSName.A,
            COSName.AA,
            COSName.DEST,
            COSName.B,
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("Thumb"),
            COSName.getPDFName("IRT"),
            COSName.getPDFName("Popup"));

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deadline deadline;

    private PdfParts(Deadline deadline) {
        this.deadline = deadline;
    }

    /** @return the number of pages */
    static int check(COSDictionary catalog, Deadline deadline) throws IOException {
        PdfParts parts = new PdfParts(deadline);
        List<COSDictionary> pages = new ArrayList<>();
        parts.collect(catalog.getCOSDictionary(COSName.PAGES), 0, pages);
        FaxPages.requireFewEnough(pages.size());
        for (COSDictionary page : pages) {
            requireContent(page);
            parts.walk(page);
        }
        return pages.size();
    }

    /** A page may be blank; one that names content which is not in the file is not. */
    private static void requireContent(COSDictionary page) {
        COSBase content = page.getItem(COSName.CONTENTS);
        boolean isMissing = isMissing(content);
        if (!isMissing && page.getCOSArray(COSName.CONTENTS) != null) {
            for (COSBase part : page.getCOSArray(COSName.CONTENTS)) {
                isMissing |= isMissing(part);
            }
        }
        if (isMissing) {
            throw UnfitDocument.because("The PDF file is incomplete: the content of a page is missing");
        }
    }

    private static boolean isMissing(COSBase item) {
        return item instanceof COSObject reference
                && (reference.getObject() == null || reference.getObject() == COSNull.NULL);
    }

    private void collect(COSDictionary node, int depth, List<COSDictionary> pages) throws IOException {
        if (node == null) {
            return;
        }
        if (depth > DEEPEST || !seen.add(node)) {
            throw UnfitDocument.because("The PDF file is damaged: its pages are nested too deeply");
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            pages.add(node);
            FaxPages.requireFewEnough(pages.size());
            return;
        }
        checkInherited(node);
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                collect(kid, depth + 1, pages);
            }
        }
    }

    private void checkInherited(COSDictionary node) throws IOException {
        COSDictionary resources = node.getCOSDictionary(COSName.RESOURCES);
        if (resources != null && !seen.contains(resources)) {
            walk(resources);
        }
    }

    private void walk(COSDictionary from) throws IOException {
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(from);
        seen.add(from);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSStream stream) {
                deadline.check();
                check(stream);
            }
            if (next instanceof COSDictionary dictionary) {
                dictionary.keySet().stream()
                        .filter(key -> !ELSEWHERE.contains(key))
                        .forEach(key -> push(dictionary.getItem(key), open));
            } else if (next instanceof COSArray array) {
                array.forEach(item -> push(item, open));
            }
        }
    }

    private void push(COSBase item, Deque<COSBase> open) {
        COSBase object = item instanceof COSObject reference ? reference.getObject() : item;
        boolean holdsMore = object instanceof COSDictionary || object instanceof COSArray;
        if (!holdsMore || isPage(object) || !seen.add(object)) {
            return;
        }
        if (seen.size() > MOST_OBJECTS) {
            throw UnfitDocument.because("The PDF file has too many objects: print it to a new PDF file");
        }
        open.push(object);
    }

    private static boolean isPage(COSBase object) {
        return object instanceof COSDictionary dictionary
                && (COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE))
                        || COSName.PAGES.equals(dictionary.getCOSName(COSName.TYPE)));
    }

    private static void check(COSStream stream) throws IOException {
        boolean isPicture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        List<COSName> filters = filters(stream.getFilters());
        if (isPicture) {
            PictureSize.check(stream, filters);
        }
        if (filters.contains(COSName.DCT_DECODE)) {
            checkJpeg(stream);
        }
        try (InputStream raw = stream.createRawInputStream()) {
            DecodedSize.require(raw, stream, filters, isPicture ? MOST_PICTURE_BYTES : MOST_PART_BYTES);
        }
    }

    private static void checkJpeg(COSStream stream) throws IOException {
        try (InputStream raw = new BufferedInputStream(stream.createRawInputStream())) {
            JpegSize size = JpegSize.of(raw);
            PictureSize.requireFewPixels(size.width(), size.height());
        }
    }

    /** @param named a name, a list of names, or nothing */
    static List<COSName> filters(COSBase named) {
        List<COSName> filters = new ArrayList<>();
        if (named instanceof COSName name) {
            filters.add(name);
        } else if (named instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    filters.add(name);
                }
            }
        }
        return filters;
    }
}
