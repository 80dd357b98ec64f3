package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.Campaigns;
import ictb.campaign.Completion;
import ictb.trunk.Routes;
import ictb.trunk.Trunk;
import ictb.trunk.Trunks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the engine's loops, which run outside any transaction, read from the database; each call is one short transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EngineRecords {

    @Inject
    private Campaigns campaigns;

    @Inject
    private Trunks trunks;

    @Inject
    private Routes routes;

    @Inject
    private Nodes nodes;

    @Inject
    private TrunkChannels channels;

    @Inject
    private ReadyQueue ready;

    @Inject
    private Attempts attempts;

    @Inject
    private NumberCalls numberCalls;

    @Inject
    private TransferHours transferHours;

    @Inject
    private Completion completion;

    @Inject
    private Clock clock;

    public Roster roster(Lease lease) {
        List<Campaign> running = campaigns.running();
        List<Long> interactive = running.stream()
                .filter(campaign -> campaign.transfer().isPresent())
                .map(Campaign::campaignId)
                .toList();
        return new Roster(
                running,
                trunks.active(),
                routes.all(),
                nodes.place(lease),
                transferHours.of(interactive, clock.instant()));
    }

    /** The technology of every trunk, of those that are switched off too: their calls may still be under way. */
    public Map<Long, String> technologies() {
        return trunks.all().stream().collect(Collectors.toMap(Trunk::trunkId, Trunk::technology));
    }

    public Optional<Instant> nextDue(long campaignId, QueueMark after) {
        return ready.nextDue(campaignId, after);
    }

    public Waiting waiting() {
        return ready.waiting();
    }

    public List<OpenAttempt> open(Lease lease) {
        return attempts.open(lease.nodeId());
    }

    /**
     * What a node that does not come back had under way becomes this node's, which asks about it: the calls of one node at a time.
     *
     * @return how many calls
     */
    public int adopt(Lease lease) {
        nodes.require(lease);
        return nodes.lockLost().map(lost -> attempts.take(lost, lease.nodeId())).orElse(0);
    }

    public boolean completeIfDone(long campaignId) {
        return completion.completeIfDone(campaignId, attempts::hasOpen);
    }

    /** A fresh installation can dial; a changed configuration of its trunk counts from the next start on. */
    public void keepDefaultTrunk(Trunk configured) {
        trunks.named(Trunk.DEFAULT).ifPresentOrElse(kept -> kept.becomeAs(configured), () -> trunks.add(configured));
    }

    /**
     * Calls of numbers that no cap counts any more are forgotten, which numbers were locked, and who asked for extensions long ago.
     *
     * @return whether there are more
     */
    public boolean forgetOldCalls() {
        Instant now = clock.instant();
        transferHours.forget(now);
        return numberCalls.forget(now.minus(Candidates.COUNTED));
    }

    /** What calls by each trunk are open, of all nodes. */
    public void countChannels() {
        channels.count();
    }
}
