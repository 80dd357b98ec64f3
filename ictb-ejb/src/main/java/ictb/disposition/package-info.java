/** What became of a contact, in the words of a customer's own program. */
package ictb.disposition;
