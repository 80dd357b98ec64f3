/**
 * Contacts in CSV files, in all the forms in which people save them: the form of the file (CsvForm, CsvRows), the meaning of its
 * columns (ColumnFinder, ColumnName), the cells (CsvColumns). What is not certain is refused. Nothing is stored here.
 */
package ictb.contact.csv;
