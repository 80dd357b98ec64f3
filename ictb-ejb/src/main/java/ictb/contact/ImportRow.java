package ictb.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * An import in a list.
 *
 * @param contactGroupId empty = into the do-not-call list
 * @param status loading or published
 * @param duplicates rows that were in the group or in the file already
 * @param rejected rows that were unreadable, kept for {@code Contact_Import_Error_List}
 */
public record ImportRow(
        long contactImportId,
        Optional<Long> contactGroupId,
        String fileName,
        String status,
        long imported,
        long duplicates,
        long rejected,
        Instant created) {}
