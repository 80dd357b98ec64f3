package ictb.contact.csv;

/**
 * What was found out about a file's columns.
 *
 * @param headings rows above the first contact: a title, the names of the columns
 */
record FoundColumns(CsvColumns columns, int headings) {}
