/** Contacts in CSV files, in all the forms in which people save them: nothing of them is stored here. */
package ictb.contact.csv;
