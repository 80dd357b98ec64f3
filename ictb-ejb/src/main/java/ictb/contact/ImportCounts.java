package ictb.contact;

/** What an import came to. */
record ImportCounts(long imported, long duplicates, long rejected) {}
