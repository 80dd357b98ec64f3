package ictb.dialer;

import ictb.campaign.Gathering;
import ictb.platform.OutageLog;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes contacts of started campaigns over in the background, chunk by chunk, while the first are already called. */
@ApplicationScoped
public class Gatherer {

    private static final Logger LOG = Logger.getLogger(Gatherer.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Gathering gathering;

    private final Set<Long> atWork = ConcurrentHashMap.newKeySet();

    /** @param afterChunk told the campaign's id whenever more contacts are ready, and at the end */
    void gather(long campaignId, Lease lease, LongConsumer afterChunk) {
        if (atWork.add(campaignId)) {
            queue(campaignId, lease, afterChunk);
        }
    }

    private void queue(long campaignId, Lease lease, LongConsumer afterChunk) {
        try {
            executor.execute(() -> takeChunk(campaignId, lease, afterChunk));
        } catch (RuntimeException rejected) {
            atWork.remove(campaignId);
            throw rejected;
        }
    }

    /** Goes to the end of the executor's queue after each chunk: a large campaign does not keep a small one waiting. */
    private void takeChunk(long campaignId, Lease lease, LongConsumer afterChunk) {
        boolean isMore = false;
        try {
            isMore = gathering.nextChunk(campaignId, lease.nodeId());
        } catch (RuntimeException | Error failed) {
            if (!OutageLog.tell(failed)) {
                LOG.log(
                        Level.WARNING,
                        failed,
                        () -> "Contacts of campaign " + campaignId + " could not be taken over yet");
            }
        }
        if (isMore) {
            queue(campaignId, lease, afterChunk);
        } else {
            atWork.remove(campaignId);
        }
        afterChunk.accept(campaignId);
    }
}
