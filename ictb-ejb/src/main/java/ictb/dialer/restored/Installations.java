package ictb.dialer.restored;

import ictb.campaign.CampaignPauses;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The row by which the database is told from a backup of it, and which holds all campaigns where it is one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Installations {

    /**
     * @param isHeld whether nothing is dialled because this is a restored backup
     * @param hasCampaigns whether there is anything to hold
     */
    public record Found(Mark mark, boolean isHeld, boolean hasCampaigns) {}

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Inject
    private CampaignPauses pauses;

    @Inject
    private Clock clock;

    public Found find() {
        return found("");
    }

    private Found found(String lock) {
        return SqlRow.list(
                        em.createNativeQuery(
                                "SELECT installation_id, mark, held IS NOT NULL, EXISTS (SELECT 1 FROM campaign)"
                                        + " FROM installation" + lock),
                        row -> new Found(new Mark(row.text(), row.number()), row.flag(), row.flag()))
                .get(0);
    }

    /** The attempt that was claimed last; the first digits of an id are its time. */
    public Optional<String> newestAttempt() {
        return SqlRow.list(em.createNativeQuery("SELECT MAX(attempt_id) FROM attempt"), SqlRow::optionalText)
                .get(0);
    }

    /** When the leases of other nodes end; a change tells that one of them runs. */
    public List<String> leasesOfOthers(long nodeId) {
        return SqlRow.list(
                em.createNativeQuery("SELECT CONCAT(node_id, ' ', lease_until) FROM node WHERE node_id <> ?"
                                + " AND lease_until > UTC_TIMESTAMP(6) ORDER BY node_id")
                        .setParameter(1, nodeId),
                SqlRow::text);
    }

    /**
     * Counts one up, unless the database is older than what is known of it.
     *
     * @return as it is now; the same as before where it is older
     */
    public Found advance(Mark known) {
        Found found = found(" FOR UPDATE");
        Mark mark = found.mark();
        if (!mark.installation().equals(known.installation()) || RestorePolicy.isOlder(mark.value(), known.value())) {
            return found;
        }
        em.createNativeQuery("UPDATE installation SET mark = mark + 1").executeUpdate();
        return new Found(new Mark(mark.installation(), mark.value() + 1), found.isHeld(), found.hasCampaigns());
    }

    /**
     * From the commit of this on nothing is dialled, and what ran is paused.
     *
     * @param known the highest mark that is kept outside: the database's is higher from now on, so that it is recognised once
     */
    public void hold(String reason, long known) {
        em.createNativeQuery("UPDATE installation SET held = ?, reason = ?, mark = GREATEST(mark, ?) + 1")
                .setParameter(1, UtcTime.toSql(clock.instant()))
                .setParameter(2, reason)
                .setParameter(3, known)
                .executeUpdate();
        pauses.pauseForRestore();
    }

    /** By what it was recognised as a restored backup, while it is held. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<String> heldFor() {
        return SqlRow.list(em.createNativeQuery("SELECT reason FROM installation WHERE held IS NOT NULL"), SqlRow::text)
                .stream()
                .findFirst();
    }

    /**
     * Lets campaigns be dialled again.
     *
     * @param resumes whether those that were paused go on; otherwise they wait for somebody to resume them
     * @return how many were paused; empty where nothing was held
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<Integer> release(boolean resumes) {
        int released = em.createNativeQuery("UPDATE installation SET held = NULL, reason = NULL WHERE held IS NOT NULL")
                .executeUpdate();
        return released == 0 ? Optional.empty() : Optional.of(pauses.endPauseForRestore(resumes));
    }
}
