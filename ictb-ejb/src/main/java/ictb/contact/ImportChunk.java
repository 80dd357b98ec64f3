package ictb.contact;

import java.util.List;

/**
 * Some rows of a file.
 *
 * @param good what was read of them
 * @param bad rows that were not taken
 * @param notes what was left out of rows that were taken; at most one a row
 * @param soFar of the file, these included
 */
record ImportChunk<T>(List<T> good, List<ImportErrorRow> bad, List<ImportErrorRow> notes, ImportCounts soFar) {}
