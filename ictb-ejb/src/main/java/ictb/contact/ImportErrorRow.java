package ictb.contact;

/**
 * A row that was not imported, or not whole.
 *
 * @param row its line in the file, from 1
 * @param reason a sentence
 * @param content what stood there, cut
 */
public record ImportErrorRow(long row, String reason, String content) {}
