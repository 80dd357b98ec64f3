package ictb.dialer;

import java.util.OptionalInt;

/** How many calls may be placed now: the smallest of what trunk and campaign allow, within the campaign's part of the trunk. */
public final class PacingPolicy {

    private PacingPolicy() {}

    /**
     * What bounds a campaign at this moment.
     *
     * @param trunkTokens calls that the trunk's calls per second allow now
     * @param trunkFree channels of the trunk that are free
     * @param campaignTokens as the campaign's own calls per second allow; empty = no bound of its own
     * @param campaignFree as the campaign's own channels allow; empty = no bound of its own
     * @param share the campaign's part of what the trunk takes, as {@link UserShares} divides it
     */
    public record Load(
            int trunkTokens, int trunkFree, OptionalInt campaignTokens, OptionalInt campaignFree, int share) {

        /** Were nobody else there. */
        Load withoutShare() {
            return new Load(trunkTokens, trunkFree, campaignTokens, campaignFree, Integer.MAX_VALUE);
        }
    }

    /** 0 or more. */
    public static int callsToPlace(Load load) {
        int trunk = trunkCalls(load.trunkTokens(), load.trunkFree());
        int campaign = Math.min(
                load.campaignTokens().orElse(Integer.MAX_VALUE),
                load.campaignFree().orElse(Integer.MAX_VALUE));
        return Math.max(0, Math.min(Math.min(trunk, load.share()), campaign));
    }

    /** What a trunk takes now, whoever dials. */
    static int trunkCalls(int tokens, int free) {
        return Math.max(0, Math.min(tokens, free));
    }
}
