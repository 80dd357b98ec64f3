/**
 * Recognises a database that was restored from a backup, and keeps it from calling people a second time. What the database had
 * come to is kept outside it as well: {@link ictb.dialer.restored.KeptMarks} a mark that counts up, {@link
 * ictb.dialer.restored.CallJournal} every call before it is placed. {@link ictb.dialer.restored.RestorePolicy} compares, {@link
 * ictb.dialer.restored.MissingCalls} writes the calls into the database that it does not know.
 */
package ictb.dialer.restored;
