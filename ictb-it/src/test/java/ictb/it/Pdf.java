package ictb.it;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF as a customer would upload it. */
final class Pdf {

    private Pdf() {}

    /** A page of A4 for each of these lines, in Helvetica of 24 points. */
    static byte[] pages(String... lines) {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("");
        objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (String line : lines) {
            kids.append(objects.size() + 1).append(" 0 R ");
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (objects.size() + 2)
                    + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            String content = "BT /F1 24 Tf 72 720 Td (" + line + ") Tj ET";
            objects.add("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        }
        objects.set(1, "<< /Type /Pages /Kids [" + kids + "] /Count " + lines.length + " >>");
        return file(objects).getBytes(StandardCharsets.US_ASCII);
    }

    private static String file(List<String> objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n %n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        return pdf + "xref\n0 " + (objects.size() + 1) + "\n" + table + "trailer\n<< /Size " + (objects.size() + 1)
                + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
    }
}
