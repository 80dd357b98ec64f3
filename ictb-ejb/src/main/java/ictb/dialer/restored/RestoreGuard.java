package ictb.dialer.restored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at the start, and then with each beat of this node's lease, whether the database is a restored backup. */
@ApplicationScoped
public class RestoreGuard {

    private static final Logger LOG = Logger.getLogger(RestoreGuard.class.getName());

    /** A node that runs moves its lease within this time. */
    private static final Duration WATCHED = Duration.ofSeconds(12);

    private static final long BETWEEN_LOOKS_MILLIS = 250;

    @Inject
    private Installations installation;

    @Inject
    private KnownInstallation known;

    @Inject
    private KeptMarks marks;

    @Inject
    private CallJournal journal;

    @Inject
    private MissingCalls missing;

    /** What this node has kept last, or found at its start. */
    private volatile Mark kept;

    private volatile boolean isHoldSeen;
    private volatile boolean isRecoveryDue;

    /**
     * Before anything is dialled.
     *
     * @return attempts in doubt, to be settled so
     */
    public List<String> open(long nodeId) {
        Installations.Found found = installation.find();
        String id = found.mark().installation();
        known.is(id);
        OptionalLong highest = marks.highest(id);
        boolean isMissing = found.hasCampaigns() && hasMissingCalls(id);
        kept = new Mark(id, highest.orElse(0));
        RestorePolicy.verdict(new RestoreFacts(
                        found.mark().value(),
                        found.hasCampaigns(),
                        highest,
                        marks.hasOthersThan(id),
                        isJoining(found, highest, isMissing) && doOthersRun(nodeId),
                        isMissing))
                .ifPresent(this::hold);
        List<String> superseded = isMissing ? recover(nodeId) : List.of();
        beat();
        isRecoveryDue = false;
        return superseded;
    }

    private static boolean isJoining(Installations.Found found, OptionalLong highest, boolean isMissing) {
        return highest.isEmpty()
                && !isMissing
                && found.hasCampaigns()
                && found.mark().value() != RestorePolicy.NEVER_MARKED;
    }

    private boolean hasMissingCalls(String id) {
        AtomicBoolean isMissing = new AtomicBoolean();
        journal.readSince(id, installation.newestAttempt(), calls -> {
            if (!isMissing.get() && !missing.among(calls).isEmpty()) {
                isMissing.set(true);
            }
        });
        return isMissing.get();
    }

    /** A lease may have been fresh when the backup was made: only one that moves is somebody's. */
    private boolean doOthersRun(long nodeId) {
        List<String> first = installation.leasesOfOthers(nodeId);
        long end = System.nanoTime() + WATCHED.toNanos();
        List<String> now = first;
        while (!now.isEmpty() && first.containsAll(now) && System.nanoTime() - end < 0) {
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
            now = installation.leasesOfOthers(nodeId);
        }
        return !first.containsAll(now);
    }

    private void hold(String reason) {
        LOG.log(
                Level.SEVERE,
                "{0}. It is taken for a restored backup: campaigns are paused until an administrator calls"
                        + " Campaign_Release_Restored",
                reason);
        installation.hold(reason, kept.value());
    }

    /**
     * Moves the mark on; before the lease is renewed, so that nothing is claimed in a database that was restored meanwhile.
     */
    public void beat() {
        Installations.Found now = installation.advance(kept);
        boolean isSame = now.mark().installation().equals(kept.installation());
        if (!isSame || RestorePolicy.isOlder(now.mark().value(), kept.value())) {
            hold(RestorePolicy.OLDER);
            now = installation.find();
            known.is(now.mark().installation());
        }
        kept = now.mark();
        marks.keep(kept);
        isRecoveryDue |= now.isHeld() && !isHoldSeen;
        isHoldSeen = now.isHeld();
    }

    /** Whether calls that the database may not know are still to be looked for here. */
    public boolean isRecoveryDue() {
        return isRecoveryDue;
    }

    /**
     * Writes down what the database does not know.
     *
     * @return attempts in doubt, to be settled so
     */
    public List<String> recover(long nodeId) {
        String id = known.id().orElseThrow();
        Optional<String> newest = installation.newestAttempt();
        List<String> superseded = new ArrayList<>();
        int[] counts = new int[2];
        journal.readSince(id, newest, calls -> {
            MissingCalls.Outcome outcome = missing.write(calls, nodeId);
            superseded.addAll(outcome.superseded());
            counts[0] += outcome.written();
            counts[1] += outcome.lost();
        });
        isRecoveryDue = false;
        LOG.log(
                Level.WARNING,
                "{0} calls that the restored database did not know are written down, {1} more were of contacts that it does not"
                        + " have",
                new Object[] {counts[0], counts[1]});
        return superseded;
    }
}
