package ictb.document.fax;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** PDF files that are meant to take memory or time, or to reach out. */
final class HostilePdfs {

    private HostilePdfs() {}

    /** Each with a part of the sentence that refuses it. */
    static Map<byte[], String> refused() {
        Map<byte[], String> files = new LinkedHashMap<>();
        String tooLarge = "grows too large";
        String tooMany = "too many objects";
        files.put(manyPages(), "at most 100 pages");
        files.put(RawPdf.page("/Contents 4 0 R").bomb("").bytes(), tooLarge);
        files.put(twoFilters(), tooLarge);
        files.put(objectStream("/First 4 /N 1"), tooMany);
        files.put(objectStream("/#46irst 4 /N 1"), tooMany);
        files.put(tableOfObjects(), tooLarge);
        files.put(picture("/Width 30000 /Height 30000", 1 << 20), "picture of 30000 by 30000 pixels");
        files.put(picture("/Width 100 /Height 100", RawPdf.BOMB), tooLarge);
        files.put(jpeg(65_000), "picture of 65000 by 65000 pixels");
        files.put(scanned("/JPXDecode"), "JPEG 2000");
        files.put(scanned("/JBIG2Decode"), "JBIG2");
        files.put(inlinePicture("/W 30000 /H 30000 /F /Fl"), "picture of 30000 by 30000 pixels");
        files.put(inlinePicture("/W 10 /H 10 /F /Fl"), tooLarge);
        files.put(
                RawPdf.drawing("", "0 0 m " + "500 800 l 0 10 l ".repeat(100_000) + "f")
                        .bytes(),
                "lines");
        files.put(nestedForms(), "takes more than");
        files.put(deepPages(5_000), "nested too deeply");
        files.put(pagesInACircle(), "nested too deeply");
        files.put(RawPdf.page("/Annots 4 0 R").object("[".repeat(100_000)).bytes(), "");
        files.put(
                RawPdf.page("/Annots 4 0 R")
                        .object("[" + "[]".repeat(4_000_000) + "]")
                        .bytes(),
                tooMany);
        files.put(
                RawPdf.page("/Annots 4 0 R")
                        .object("[" + "1000 ".repeat(3_000_000) + "]")
                        .bytes(),
                tooMany);
        files.put(heavyShading(), "takes more than");
        return files;
    }

    /** What would be heavy or reach out, and is a page all the same. */
    static Map<String, byte[]> harmless() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a form that draws itself", formInItself());
        files.put("groups in groups behind soft masks", groupsInGroups());
        files.put(
                "a page of 200 inches",
                RawPdf.page("/MediaBox [0 0 14400 14400]").bytes());
        files.put("dashes of a millionth", dashes());
        files.put("a tile of the size of a town", largeTile());
        files.put("scripts, programs and addresses", reachingOut());
        files.put("a stream outside", outside());
        return files;
    }

    private static byte[] manyPages() {
        RawPdf pdf = new RawPdf().object("<< /Type /Catalog /Pages 2 0 R >>");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            kids.append(i + 3).append(" 0 R ");
        }
        pdf.object("<< /Type /Pages /Kids [" + kids + "] /Count 10000 >>");
        for (int i = 0; i < 10_000; i++) {
            pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        }
        return pdf.bytes();
    }

    private static byte[] twoFilters() {
        byte[] hex = hex(RawPdf.zeros(RawPdf.BOMB));
        return RawPdf.page("/Contents 4 0 R").stream("/Filter [/ASCIIHexDecode /FlateDecode]", hex)
                .bytes();
    }

    private static byte[] hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte each : bytes) {
            hex.append(String.format("%02x", each));
        }
        return hex.append('>').toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] objectStream(String members) {
        byte[] lists = "9 0 [][][][][][][][]".getBytes(StandardCharsets.US_ASCII);
        return RawPdf.page("").stream(
                        "/Type /ObjStm " + members + " /Filter /FlateDecode", RawPdf.deflate(lists, 1_000_000))
                .bytes();
    }

    private static byte[] tableOfObjects() {
        return RawPdf.page("").stream(
                        "/Type /XRef /W [1 2 0] /Size 90000000 /Filter /FlateDecode", RawPdf.zeros(8 << 20))
                .bytes();
    }

    private static byte[] picture(String members, int zeros) {
        return RawPdf.drawing("/XObject << /X 5 0 R >>", "100 0 0 100 0 0 cm /X Do").stream(
                        "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8"
                                + " /Filter /FlateDecode " + members,
                        RawPdf.zeros(zeros))
                .bytes();
    }

    private static byte[] jpeg(int size) {
        return RawPdf.drawing("/XObject << /X 5 0 R >>", "100 0 0 100 0 0 cm /X Do").stream(
                        "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width 10 /Height 10"
                                + " /Filter /DCTDecode",
                        jpegHeader(size))
                .bytes();
    }

    static byte[] jpegHeader(int size) {
        return ByteBuffer.allocate(40)
                .putShort((short) 0xFFD8)
                .putShort((short) 0xFFC0)
                .putShort((short) 11)
                .put((byte) 8)
                .putShort((short) size)
                .putShort((short) size)
                .put(new byte[] {1, 1, 0x11, 0})
                .array();
    }

    private static byte[] scanned(String filter) {
        return RawPdf.drawing("/XObject << /X 5 0 R >>", "100 0 0 100 0 0 cm /X Do").stream(
                        "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 1 /Width 10 /Height 10"
                                + " /Filter " + filter,
                        new byte[100])
                .bytes();
    }

    private static byte[] inlinePicture(String members) {
        String bomb = new String(RawPdf.zeros(100 << 20), StandardCharsets.ISO_8859_1);
        return RawPdf.drawing("", "q BI " + members + " /BPC 8 /CS /G ID " + bomb + "\nEI Q")
                .bytes();
    }

    /** Nine forms, each of which draws the next one ten times. */
    private static byte[] nestedForms() {
        RawPdf pdf = RawPdf.drawing("/XObject << /X 5 0 R >>", "/X Do");
        for (int i = 0; i < 9; i++) {
            pdf.stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /X " + (i + 6)
                            + " 0 R >> >>",
                    "/X Do ".repeat(10).getBytes(StandardCharsets.US_ASCII));
        }
        return pdf.stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 500 500]",
                        "0 0 9 9 re f".getBytes(StandardCharsets.US_ASCII))
                .bytes();
    }

    private static byte[] deepPages(int depth) {
        RawPdf pdf = new RawPdf().object("<< /Type /Catalog /Pages 2 0 R >>");
        for (int i = 0; i < depth; i++) {
            pdf.object("<< /Type /Pages /Count 1 /Kids [" + (i + 3) + " 0 R] >>");
        }
        return pdf.object("<< /Type /Page /MediaBox [0 0 595 842] >>").bytes();
    }

    private static byte[] pagesInACircle() {
        return new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>")
                .object("<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R >>")
                .bytes();
    }

    /** Every dot by a program of some thousand steps. */
    private static byte[] heavyShading() {
        String program = "{ " + "sin cos exch ".repeat(5_000) + "pop }";
        return RawPdf.drawing(
                        "/Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 1 0 1]"
                                + " /Matrix [600 0 0 900 0 0] /Function 5 0 R >> >>",
                        "/S sh")
                .stream("/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]", program.getBytes(StandardCharsets.US_ASCII))
                .bytes();
    }

    private static byte[] formInItself() {
        return RawPdf.drawing("/XObject << /X 5 0 R >>", "/X Do").stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /X 5 0 R >> >>",
                        "0 0 100 100 re f /X Do".getBytes(StandardCharsets.US_ASCII))
                .bytes();
    }

    private static byte[] groupsInGroups() {
        String state = "/ExtGState << /G << /ca 0.5 /SMask << /S /Luminosity /G 14 0 R >> >> >>";
        RawPdf pdf = RawPdf.drawing("/XObject << /X 5 0 R >> " + state, "/G gs /X Do");
        for (int i = 5; i < 14; i++) {
            pdf.stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceRGB >>"
                            + " /Resources << /XObject << /X " + Math.min(i + 1, 13) + " 0 R >> " + state + " >>",
                    "/G gs 0 0 300 300 re f /X Do".getBytes(StandardCharsets.US_ASCII));
        }
        return pdf.stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >>",
                        "1 g 0 0 595 842 re f".getBytes(StandardCharsets.US_ASCII))
                .bytes();
    }

    private static byte[] dashes() {
        return RawPdf.drawing("", "[0.000001 0.000001] 0 d 0 0 m 500 800 l S [0.000001] 0 d 0 800 m 500 0 l S")
                .bytes();
    }

    private static byte[] largeTile() {
        return RawPdf.drawing("/Pattern << /P 5 0 R >>", "/Pattern cs /P scn 0 0 500 500 re f").stream(
                        "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 90000 90000] /XStep 90000 /YStep 90000"
                                + " /Resources << >>",
                        "0 0 45000 45000 re f".getBytes(StandardCharsets.US_ASCII))
                .bytes();
    }

    private static byte[] reachingOut() {
        return new RawPdf()
                .object(
                        "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\(\"file:///\"\\);) >>"
                                + " /AA << /WC << /S /Launch /F (/bin/true) >> >> >>")
                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [<< /Type /Annot /Subtype /Link"
                        + " /Rect [0 0 99 99] /A << /S /URI /URI (http://127.0.0.1:1/) >> >>] >>")
                .bytes();
    }

    private static byte[] outside() {
        return RawPdf.drawing("/XObject << /X 5 0 R >>", "100 0 0 100 0 0 cm /X Do").stream(
                        "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width 2 /Height 2"
                                + " /F (/etc/passwd)",
                        new byte[4])
                .bytes();
    }
}
