package ictb.rest;

/**
 * How much of a request is read.
 *
 * @param fileBytes of one file
 * @param textBytes of one field of text, of a JSON body or a urlencoded form
 * @param parts fields and files of one form
 */
record Limits(long fileBytes, long textBytes, int parts) {

    private static final long MEBIBYTE = 1024L * 1024L;

    /** Room for all texts and the form's own lines beside one largest file. */
    private static final long BESIDE_THE_FILE = 4 * MEBIBYTE;

    static Limits ofUploads(int mebibytes) {
        return new Limits(mebibytes * MEBIBYTE, MEBIBYTE, 1_000);
    }

    long bodyBytes() {
        return fileBytes + BESIDE_THE_FILE;
    }
}
