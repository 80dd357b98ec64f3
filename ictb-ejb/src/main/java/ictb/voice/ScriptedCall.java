package ictb.voice;

import ictb.platform.merge.MergeField;
import java.util.Map;
import java.util.Optional;

/**
 * A call that goes on by a script.
 *
 * @param usrId whose campaign it is
 * @param phone that was called
 * @param callerId that the campaign shows
 * @param asterisk at which it is; empty = the only one
 * @param kind of the campaign
 * @param script id of what it brings, in the version that it keeps
 * @param optOutKey that says "do not call me again" where a script says nothing else of it
 * @param country of the user, ISO 3166
 * @param fields that its messages may merge
 */
public record ScriptedCall(
        String attemptId,
        long campaignId,
        long contactId,
        long usrId,
        String phone,
        Optional<String> callerId,
        String asterisk,
        String kind,
        long script,
        int version,
        char optOutKey,
        Optional<String> country,
        Map<MergeField, String> fields) {

    private static final String REMINDER = "reminder";

    boolean isReminder() {
        return kind.equals(REMINDER);
    }

    Optional<String> field(MergeField field) {
        return Optional.ofNullable(fields.get(field));
    }
}
