package ictb.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a number that is added to a campaign once more is called once more. A number that waits or is being called is not added
 * again. One that was reached, or may have been, is called again in permanent campaigns only, and not before {@code repeat_after}
 * is over. One that was never reached is called like any other.
 */
final class RepeatPolicy {

    /**
     * A contact of the campaign that has the number.
     *
     * @param ended the last call to it
     */
    record Earlier(long contactId, ContactStatus status, Optional<Instant> ended) {

        private boolean isWaiting() {
            return status == ContactStatus.PENDING;
        }

        /** Where the end of the call is not known, it counts as one that has just ended. */
        private boolean wasReachedAfter(Instant time) {
            boolean wasReached = status == ContactStatus.COMPLETED || status == ContactStatus.UNKNOWN;
            return wasReached && ended.filter(end -> !end.isAfter(time)).isEmpty();
        }
    }

    private static final Instant NEVER = Instant.EPOCH;

    private final CampaignMode mode;
    private final Duration repeatAfter;

    RepeatPolicy(Campaign campaign) {
        this(campaign.mode(), campaign.repeatAfter());
    }

    /** @param repeatAfter from the end of a call that reached a number */
    RepeatPolicy(CampaignMode mode, Duration repeatAfter) {
        this.mode = mode;
        this.repeatAfter = repeatAfter;
    }

    /** The contact by which the number waits, or is called at this moment; the first of them. */
    static Optional<Long> waiting(List<Earlier> sameNumber) {
        return sameNumber.stream()
                .filter(Earlier::isWaiting)
                .map(Earlier::contactId)
                .findFirst();
    }

    /** Why the number is not called again, as a sentence; empty where it is. */
    Optional<String> objection(List<Earlier> sameNumber, Instant now) {
        Instant forgotten = reachedUntil(now);
        return sameNumber.stream().anyMatch(earlier -> earlier.wasReachedAfter(forgotten))
                ? Optional.of(SkipReason.REACHED.sentence(
                        mode == CampaignMode.PERMANENT
                                ? "it is called again " + repeatAfter.toHours() + " hours after that"
                                : "only a permanent campaign calls it again"))
                : Optional.empty();
    }

    /** Calls that reached a number and ended until then do not count any more. */
    Instant reachedUntil(Instant now) {
        return mode == CampaignMode.PERMANENT ? now.minus(repeatAfter) : NEVER;
    }
}
