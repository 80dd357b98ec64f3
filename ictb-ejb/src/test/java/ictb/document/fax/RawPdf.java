package ictb.document.fax;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A PDF written object by object, with whatever is wrong with it. Object 1 is the catalog, 2 the tree of pages, 3 a page. */
final class RawPdf {

    /** What cannot be held in memory: so many zeros. */
    static final int BOMB = 300 << 20;

    private final List<byte[]> objects = new ArrayList<>();

    /** @param page members of the page's dictionary, which may name the objects from 4 on */
    static RawPdf page(String page) {
        return new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + page + " >>");
    }

    /** A page that draws by these operators; object 4. */
    static RawPdf drawing(String resources, String operators) {
        return page("/Contents 4 0 R /Resources << " + resources + " >>").stream(
                "", operators.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawPdf object(String text) {
        objects.add(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    RawPdf stream(String members, byte[] content) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(("<< " + members + " /Length " + content.length + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        object.writeBytes(content);
        object.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        objects.add(object.toByteArray());
        return this;
    }

    RawPdf deflated(String members, byte[] content) {
        return stream(members + " /Filter /FlateDecode", deflate(content, 1));
    }

    RawPdf bomb(String members) {
        return stream(members + " /Filter /FlateDecode", zeros(BOMB));
    }

    static byte[] zeros(int count) {
        return deflate(new byte[1 << 20], count >> 20);
    }

    static byte[] deflate(byte[] content, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int i = 0; i < times; i++) {
                out.write(content);
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    byte[] bytes() {
        return bytes("");
    }

    /** @param trailer more members of it */
    byte[] bytes(String trailer) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", file.size()));
            file.writeBytes((i + 1 + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            file.writeBytes(objects.get(i));
            file.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        int start = file.size();
        int size = objects.size() + 1;
        file.writeBytes(("xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R " + trailer
                        + " >>\nstartxref\n" + start + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }
}
