package ictb.campaign;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes the contacts of a started campaign's group over into the campaign and its queue, a chunk a transaction, so that the
 * first call does not wait for the millionth contact. Do-not-call entries, duplicates and contacts without a number are taken
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
        Optional<Long> to = chunks.end(campaign, campaign.gatheredTo() == 0 ? FIRST_CHUNK : CHUNK);
        to.ifPresent(end -> takeOver(campaign, end, slot));
        if (!chunks.moveMark(campaign, to.orElse(campaign.gatherUntil()))) {
            context.setRollbackOnly();
        }
        return to.isPresent();
    }

    private void takeOver(Campaign campaign, long to, long slot) {
        chunks.takeOver(campaign, to, clock.instant());
        Tally tally = new Tally();
        chunks.count(campaign, to).forEach((status, count) -> tally.add(campaign.campaignId(), status, count));
        totals.apply(tally, slot);
    }
}
