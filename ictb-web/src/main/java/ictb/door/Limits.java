package ictb.door;

/**
 * How much of a request is read.
 *
 * @param fileBytes of one file
 * @param textBytes of one field of text, of a JSON body or a urlencoded form
 * @param parts fields and files of one form, or members of a JSON body
 */
public record Limits(long fileBytes, long textBytes, int parts) {

    /** Fields and files of one form, or fields of one query. */
    public static final int FIELDS = 1_000;

    private static final long MEBIBYTE = 1024L * 1024L;

    /** Room for all texts and the form's own lines beside one largest file. */
    private static final long BESIDE_THE_FILE = 4 * MEBIBYTE;

    public static Limits ofUploads(int mebibytes) {
        return new Limits(mebibytes * MEBIBYTE, MEBIBYTE, FIELDS);
    }

    /** Of all fields of text together; they are held in memory. */
    public long allTextBytes() {
        return BESIDE_THE_FILE;
    }

    public long bodyBytes() {
        return fileBytes + BESIDE_THE_FILE;
    }
}
