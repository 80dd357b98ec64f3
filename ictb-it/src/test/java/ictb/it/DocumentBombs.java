package ictb.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** Documents that are small and want to be large. */
final class DocumentBombs {

    private static final int MANY = 300 << 20;
    private static final String PDF = "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n";
    private static final String TREE = "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n";
    private static final String PAGE = "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ";
    private static final String TRAILER = "trailer << /Size 9 /Root 1 0 R >>\n%%EOF\n";

    private DocumentBombs() {}

    /** By what is wrong with them. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("PDF whose page unpacks to 300 MiB", pdf("/Contents 4 0 R >> endobj\n", zeros("")));
        bombs.put(
                "PDF with a picture of 300 MiB",
                pdf(
                        "/Resources << /XObject << /X 4 0 R >> >> /Contents 5 0 R >> endobj\n"
                                + "5 0 obj << /Length 26 >> stream\n99 0 0 99 0 0 cm /X Do   \nendstream endobj\n",
                        zeros("/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width 17735"
                                + " /Height 17735")));
        bombs.put("PDF of a million lists", text(PDF + "2 0 obj " + "[".repeat(1_000_000)));
        bombs.put(
                "PDF whose pages are their own parents",
                text(PDF + "2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 3 >> endobj\n" + TRAILER));
        bombs.put(
                "PDF that says it has a milliard pages",
                text(PDF
                        + "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1000000000 >> endobj\n" + PAGE + ">> endobj\n"
                        + TRAILER));
        bombs.put("TIFF of 65,535 by 65,535 dots", tiff(65_535, 65_535, 0));
        bombs.put("TIFF of four milliard dots across", tiff(0xFFFF_FFFFL, 1, 0));
        bombs.put("TIFF whose page follows itself", tiff(8, 8, 8));
        return bombs;
    }

    private static byte[] text(String document) {
        return document.getBytes(ISO_8859_1);
    }

    private static byte[] pdf(String page, byte[] objectFour) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(text(PDF + TREE + PAGE + page));
        document.writeBytes(objectFour);
        document.writeBytes(text(TRAILER));
        return document.toByteArray();
    }

    private static byte[] zeros(String members) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] mebibyte = new byte[1 << 20];
            for (int i = 0; i < MANY / mebibyte.length; i++) {
                out.write(mebibyte);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(
                text("4 0 obj << " + members + " /Filter /FlateDecode /Length " + packed.size() + " >> stream\n"));
        object.writeBytes(packed.toByteArray());
        object.writeBytes(text("\nendstream endobj\n"));
        return object.toByteArray();
    }

    /** One page of one strip, black and white, not compressed, as TIFF 6.0 describes it. */
    private static byte[] tiff(long width, long height, int next) {
        long[][] tags = {
            {256, width}, {257, height}, {258, 1}, {259, 1}, {262, 1}, {273, 200}, {277, 1}, {278, height}, {279, 8}
        };
        ByteBuffer file = ByteBuffer.allocate(208).order(ByteOrder.LITTLE_ENDIAN);
        file.put(text("II")).putShort((short) 42).putInt(8).putShort((short) tags.length);
        for (long[] tag : tags) {
            file.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt((int) tag[1]);
        }
        file.putInt(next);
        return file.array();
    }
}
