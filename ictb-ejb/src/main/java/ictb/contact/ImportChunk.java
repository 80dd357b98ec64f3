package ictb.contact;

import java.util.List;

/**
 * Some rows of a file.
 *
 * @param good what was read of them
 * @param soFar of the file, these included
 */
record ImportChunk<T>(List<T> good, List<ImportErrorRow> bad, ImportCounts soFar) {}
