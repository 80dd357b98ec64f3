package ictb.campaign;

import java.util.Map;
import java.util.TreeMap;

/**
 * Changes to a campaign's totals that belong together. Keys are {@link ContactStatus#word()}s, {@code human}, {@code machine}, {@code transferred}, {@code not_taken}, and
 * {@code why:} with a reason for which contacts wait, or are not called at all.
 */
public final class Tally {

    public static final String HUMAN = "human";
    public static final String MACHINE = "machine";

    /** Who asked for the extension of an interactive campaign, and talked to it. */
    public static final String TRANSFERRED = "transferred";

    /** Who asked for it in vain. */
    public static final String NOT_TAKEN = "not_taken";

    private static final String WHY = "why:";

    private final Map<Long, Map<String, Long>> changes = new TreeMap<>();

    public Tally add(long campaignId, String status, long change) {
        changes.computeIfAbsent(campaignId, id -> new TreeMap<>()).merge(status, change, Long::sum);
        return this;
    }

    /**
     * So many more contacts, or fewer, are kept from being called by this.
     *
     * @param reason a word of 1 to 32 characters {@code [a-z_]}
     */
    public Tally why(long campaignId, String reason, long change) {
        return add(campaignId, WHY + reason, change);
    }

    /**
     * For which reasons how many contacts wait, or are not called at all; none that holds for nobody.
     *
     * @param totals as {@link CampaignTotals} keeps them
     */
    public static Map<String, Long> reasons(Map<String, Long> totals) {
        Map<String, Long> reasons = new TreeMap<>();
        totals.forEach((key, total) -> {
            if (key.startsWith(WHY) && total > 0) {
                reasons.put(key.substring(WHY.length()), total);
            }
        });
        return reasons;
    }

    /** A contact was {@code from} and is {@code to}. */
    public Tally move(long campaignId, ContactStatus from, ContactStatus to) {
        return from == to ? this : add(campaignId, from.word(), -1).add(campaignId, to.word(), 1);
    }

    /** Changes by campaign and status, in one order everywhere, so that two nodes never wait for each other crosswise. */
    Map<Long, Map<String, Long>> changes() {
        return changes;
    }
}
