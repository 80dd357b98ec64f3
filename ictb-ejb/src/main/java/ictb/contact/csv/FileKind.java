package ictb.contact.csv;

import ictb.platform.DomainException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Files that are sent as CSV and are something else, told by their first bytes, written in small letters here. */
enum FileKind {
    WORKBOOK("pk\u0003\u0004", "The file is an Excel or LibreOffice workbook, or another archive"),
    OLD_WORKBOOK("\u00F0\u00EF\u0011\u00E0", "The file is an Excel workbook of the old kind (.xls)"),
    PDF("%pdf", "The file is a PDF document"),
    GZIP("\u001F\u008B", "The file is compressed"),
    PAGE("<html", "The file is a web page, also if it is called .xls"),
    PAGE_WITH_TYPE("<!doctype", "The file is a web page, also if it is called .xls"),
    XML("<?xml", "The file is XML");

    private static final int LOOKED_AT = 64;

    private static final String ADVICE =
            ", not CSV. Open it in a spreadsheet program, save the sheet as \"CSV UTF-8\" and send that file";

    private final String beginning;
    private final String sentence;

    FileKind(String beginning, String sentence) {
        this.beginning = beginning;
        this.sentence = sentence;
    }

    /** @throws DomainException when it is one of them: what to do about it */
    static void refuse(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (start.startsWith(kind.beginning) || start.stripLeading().startsWith(kind.beginning)) {
                throw new DomainException(kind.sentence + ADVICE);
            }
        }
    }
}
