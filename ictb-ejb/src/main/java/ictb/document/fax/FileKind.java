package ictb.document.fax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is, by its first bytes; its name and what the client says of it do not count. */
enum FileKind {
    PDF,
    TIFF;

    /** Readers of PDF accept something in front of its header (ISO 32000-1, annex H, 3.4.1). */
    private static final int HEADER_WITHIN = 1024;

    /** @throws UnfitDocument when it is neither */
    static FileKind of(Path file) throws IOException {
        String start = start(file);
        if (start.isEmpty()) {
            throw UnfitDocument.because("The file is empty");
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return TIFF;
        }
        if (start.contains("%PDF-")) {
            return PDF;
        }
        throw UnfitDocument.because("The file is neither a PDF nor a TIFF file");
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        }
    }
}
