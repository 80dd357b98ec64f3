package ictb.campaign;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Takes the contacts of a started campaign's group over into the campaign and its queue, a chunk a transaction, so that the
 * first call does not wait for the millionth contact. Do-not-call entries, duplicates, contacts without a number and, for reminders, those without an appointment are taken
 * over with their reason and are never queued.
 */
@Stateless
public class Gathering {

    /** Small, so that the first calls can be placed while the second chunk is taken over. */
    static final int FIRST_CHUNK = 500;

    static final int CHUNK = 5_000;

    @Resource
    private SessionContext context;

    @Inject
    private Campaigns campaigns;

    @Inject
    private GatheringChunks chunks;

    @Inject
    private Reminders reminders;

    @Inject
    private CampaignAdditions additions;

    @Inject
    private CampaignTotals totals;

    @Inject
    private Clock clock;

    /**
     * Takes the next chunk over. The mark is moved last: the campaign's row is locked for a moment only, and claims go on
     * meanwhile.
     *
     * @param slot the node that counts
     * @return whether there may be more
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean nextChunk(long campaignId, long slot) {
        Optional<Campaign> found = campaigns
                .find(campaignId)
                .filter(campaign -> campaign.status() == CampaignStatus.RUNNING && !campaign.isGathered());
        if (found.isEmpty()) {
            return false;
        }
        Campaign campaign = found.get();
        return campaign.gatheredTo() < campaign.gatherUntil()
                ? nextOfTheGroup(campaign, slot)
                : nextOfTheAdditions(campaign, slot);
    }

    private boolean nextOfTheGroup(Campaign campaign, long slot) {
        Optional<Long> to = chunks.end(campaign, campaign.gatheredTo() == 0 ? FIRST_CHUNK : CHUNK);
        to.ifPresent(end -> takeOver(
                campaign,
                Chunk.range(campaign.contactGroupId(), campaign.gatheredTo(), end),
                slot,
                (chunk, now) -> chunks.takeOver(campaign, chunk)));
        if (!chunks.moveMark(campaign, to.orElse(campaign.gatherUntil()))) {
            context.setRollbackOnly();
        }
        return to.isPresent() || campaign.additions() > 0;
    }

    /** Another node waits meanwhile: the addition is locked first. */
    private boolean nextOfTheAdditions(Campaign campaign, long slot) {
        Optional<CampaignAddition> addition = additions.lockFirst(campaign.campaignId());
        addition.ifPresent(next -> {
            List<Long> contactIds = additions.nextContacts(next, CHUNK);
            if (contactIds.isEmpty()) {
                additions.finish(next);
            } else {
                takeOver(
                        campaign,
                        Chunk.of(next.contactGroupId(), contactIds),
                        slot,
                        (chunk, now) -> chunks.takeOverLater(campaign, chunk, now));
                additions.moveMark(next, contactIds.get(contactIds.size() - 1));
            }
        });
        return addition.isPresent();
    }

    private void takeOver(Campaign campaign, Chunk chunk, long slot, BiConsumer<Chunk, Instant> statement) {
        Instant now = clock.instant();
        statement.accept(chunk, now);
        if (reminders.areOf(campaign)) {
            reminders.plan(campaign, chunk, now);
        }
        chunks.queue(campaign, chunk, now);
        totals.apply(chunks.count(campaign, chunk, now), slot);
    }
}
