package ictb.dialer;

import java.util.OptionalInt;

/** How many calls may be placed now: the smallest of what trunk and campaign allow, shared fairly between campaigns. */
public final class PacingPolicy {

    private PacingPolicy() {}

    /**
     * What bounds a campaign at this moment.
     *
     * @param trunkTokens calls that the trunk's calls per second allow now
     * @param trunkFree channels of the trunk that are free
     * @param campaignTokens as the campaign's own calls per second allow; empty = no bound of its own
     * @param campaignFree as the campaign's own channels allow; empty = no bound of its own
     * @param campaigns how many campaigns want to dial on this trunk now, this one included; at least 1
     */
    public record Load(
            int trunkTokens, int trunkFree, OptionalInt campaignTokens, OptionalInt campaignFree, int campaigns) {}

    /** 0 or more. One call is given where a fair share would round to none: turns are taken, nobody starves. */
    public static int callsToPlace(Load load) {
        int trunk = Math.max(0, Math.min(load.trunkTokens(), load.trunkFree()));
        int fairShare = Math.min(trunk, Math.max(1, trunk / load.campaigns()));
        int campaign = Math.min(
                load.campaignTokens().orElse(Integer.MAX_VALUE),
                load.campaignFree().orElse(Integer.MAX_VALUE));
        return Math.max(0, Math.min(fairShare, campaign));
    }
}
