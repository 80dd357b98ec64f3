package ictb.dialer;

import ictb.campaign.GroupPreview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a campaign dials as it does.
 *
 * @param holds what keeps all of it from being dialled now
 * @param waiting for what contacts wait beyond their turn
 * @param skipped for what contacts are not called at all
 * @param pending contacts that are not settled, those that are called now included
 * @param inFlight calls under way
 * @param nextInstant when the next call may be placed at the earliest; null = not before something is done
 * @param preview of its group, before its first start
 */
public record CampaignExplanation(
        long campaignId,
        String status,
        List<Hold> holds,
        List<WaitingReason> waiting,
        List<WaitingReason> skipped,
        long pending,
        long inFlight,
        Optional<Instant> nextInstant,
        Optional<GroupPreview> preview) {

    /**
     * @param due of the contact that waits first
     * @return empty where no contact waits, or where one of the holds does not end by itself
     */
    static Optional<Instant> next(List<Hold> holds, Optional<Instant> due, Instant now) {
        return holds.stream().anyMatch(hold -> hold.until().isEmpty())
                ? Optional.empty()
                : due.map(first -> holds.stream()
                        .flatMap(hold -> hold.until().stream())
                        .reduce(first.isAfter(now) ? first : now, (one, other) -> one.isAfter(other) ? one : other));
    }
}
