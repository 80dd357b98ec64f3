package ictb.dialer.restored;

import java.util.Optional;

/** Whether a database is a restored backup. */
final class RestorePolicy {

    /** Of a database that no node of a version which marks databases has used. */
    static final long NEVER_MARKED = 0;

    static final String OLDER = "This node has seen the database in a later state";
    static final String MISSING_CALLS = "Calls were placed that the database does not know";
    static final String ELSEWHERE =
            "The database was last used from somewhere else: nothing of it is on record at this node";
    static final String BEFORE_MARKS = "The database is of an earlier version than the one that ran here last";

    private RestorePolicy() {}

    /** @return by what it is recognised, as a sentence without its full stop; empty where it is not a restored backup */
    static Optional<String> verdict(RestoreFacts facts) {
        if (!facts.hasCampaigns()) {
            return Optional.empty();
        }
        if (facts.kept().isPresent() && isOlder(facts.mark(), facts.kept().getAsLong())) {
            return Optional.of(OLDER);
        }
        if (facts.missingCalls()) {
            return Optional.of(MISSING_CALLS);
        }
        return facts.kept().isPresent() ? Optional.empty() : withoutRecords(facts);
    }

    /**
     * A node that joins others has no records either. An update from a version without marks finds none anywhere; where marks of
     * another database are kept, that version has run here already.
     */
    private static Optional<String> withoutRecords(RestoreFacts facts) {
        if (facts.mark() == NEVER_MARKED) {
            return facts.hasOthers() ? Optional.of(BEFORE_MARKS) : Optional.empty();
        }
        return facts.hasLiveNodes() ? Optional.empty() : Optional.of(ELSEWHERE);
    }

    /** Marks are kept after their commit, so that no failed commit and no crash leaves one outside that is ahead. */
    static boolean isOlder(long mark, long kept) {
        return mark < kept;
    }
}
