package ictb.dialer;

import ictb.campaign.CampaignChanged;
import ictb.trunk.TrunksChanged;
import ictb.user.BoundsChanged;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The loops that place attempts, each on a thread of its own, and what wakes them. */
@ApplicationScoped
public class Dialer {

    private Channels channels;
    private Instance<DialLoop> newLoop;
    private final Map<String, DialLoop> loops = new TreeMap<>();

    protected Dialer() {}

    @Inject
    Dialer(Channels channels, Instance<DialLoop> newLoop) {
        this.channels = channels;
        this.newLoop = newLoop;
    }

    @PostConstruct
    void open() {
        for (String name : channels.loops()) {
            DialLoop loop = newLoop.get();
            loop.serve(name);
            loops.put(name, loop);
        }
    }

    /** By their names. */
    Map<String, DialLoop> loops() {
        return loops;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged change) {
        loops.values().forEach(loop -> loop.campaignChanged(change.campaignId()));
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrunksChanged change) {
        loops.values().forEach(DialLoop::trunksChanged);
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) BoundsChanged change) {
        loops.values().forEach(loop -> loop.boundsChanged(change.usrId()));
    }

    /** Something of these campaigns has changed: there may be something to claim again, or nothing left at all. */
    void stir(Collection<Long> campaignIds) {
        loops.values().forEach(loop -> loop.stir(campaignIds));
    }

    void wake() {
        loops.values().forEach(DialLoop::wake);
    }
}
