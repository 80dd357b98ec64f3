package ictb.campaign;

import ictb.platform.DomainException;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The campaigns of users. A deleted one is found by the engine alone, while its last calls end. */
@Dependent
public class Campaigns {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    void add(Campaign campaign) {
        em.persist(campaign);
        em.flush();
    }

    /** @throws DomainException when there is no such campaign, or it is not the caller's */
    public Campaign get(long campaignId, Caller caller) {
        return visible(find(campaignId), campaignId, caller);
    }

    /**
     * Its status and nothing else, for programs that ask again and again.
     *
     * @throws DomainException as {@link #get}
     */
    CampaignStatus status(long campaignId, Caller caller) {
        record Found(long usrId, CampaignStatus status) {}
        return SqlRow.list(
                        em.createNativeQuery("SELECT usr_id, status FROM campaign WHERE campaign_id = ?")
                                .setParameter(1, campaignId),
                        row -> new Found(row.number(), CampaignStatus.ofWord(row.text())))
                .stream()
                .filter(found -> found.status() != CampaignStatus.DELETED && caller.mayUse(found.usrId()))
                .map(Found::status)
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("campaign", campaignId));
    }

    /** As {@link #get}, locked until the transaction ends: for moving its state. */
    public Campaign lock(long campaignId, Caller caller) {
        return visible(lock(campaignId), campaignId, caller);
    }

    public Optional<Campaign> find(long campaignId) {
        return Optional.ofNullable(em.find(Campaign.class, campaignId));
    }

    Optional<Campaign> lock(long campaignId) {
        return Optional.ofNullable(em.find(Campaign.class, campaignId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The user's campaigns that a stop would change, locked until the transaction ends. */
    List<Campaign> lockUnfinished(long usrId) {
        return em.createQuery("SELECT c FROM Campaign c WHERE c.usrId = :usr ORDER BY c.campaignId", Campaign.class)
                .setParameter("usr", usrId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(campaign -> campaign.status().after(CampaignEvent.STOP).isPresent())
                .toList();
    }

    /** The user's campaigns that go on after a payment, locked until the transaction ends. */
    List<Campaign> lockPausedForCredit(long usrId) {
        return em.createQuery(
                        "SELECT c FROM Campaign c WHERE c.usrId = :usr AND c.status = :paused AND c.pausedFor = 'credit'"
                                + " ORDER BY c.campaignId",
                        Campaign.class)
                .setParameter("usr", usrId)
                .setParameter("paused", CampaignStatus.PAUSED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Long> usersPausedForCredit() {
        return em.createQuery(
                        "SELECT DISTINCT c.usrId FROM Campaign c WHERE c.status = :paused AND c.pausedFor = 'credit'",
                        Long.class)
                .setParameter("paused", CampaignStatus.PAUSED)
                .getResultList();
    }

    /** Those that dial, of all users, locked until the transaction ends. */
    List<Campaign> lockRunning() {
        return em.createQuery(
                        "SELECT c FROM Campaign c WHERE c.status = :running ORDER BY c.campaignId", Campaign.class)
                .setParameter("running", CampaignStatus.RUNNING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those that ran in the backup from which the database was restored, locked until the transaction ends. */
    List<Campaign> lockPausedForRestore() {
        return em.createQuery(
                        "SELECT c FROM Campaign c WHERE c.status = :paused AND c.pausedFor = 'restore' ORDER BY c.campaignId",
                        Campaign.class)
                .setParameter("paused", CampaignStatus.PAUSED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** One of those that are not deleted, where there is one that brings this message. */
    Optional<Campaign> bringing(CampaignKind kind, long message) {
        return em.createQuery(
                        "SELECT c FROM Campaign c WHERE c.kind = :kind AND c.message = :message AND c.status <> :deleted"
                                + " AND c.trialOf IS NULL ORDER BY c.campaignId",
                        Campaign.class)
                .setParameter("kind", kind.word())
                .setParameter("message", message)
                .setParameter("deleted", CampaignStatus.DELETED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Campaigns that dial now, oldest first. */
    public List<Campaign> running() {
        return em.createQuery(
                        "SELECT c FROM Campaign c WHERE c.status = :running ORDER BY c.campaignId", Campaign.class)
                .setParameter("running", CampaignStatus.RUNNING)
                .getResultList();
    }

    /**
     * Keeps the campaign as it is until the transaction ends, without keeping other claims of it waiting.
     *
     * @return whether it is running: then it stays so, and a stop waits for this transaction
     */
    public boolean holdIfRunning(long campaignId) {
        return em.createNativeQuery("SELECT status FROM campaign WHERE campaign_id = ? LOCK IN SHARE MODE")
                .setParameter(1, campaignId)
                .getResultList()
                .contains(CampaignStatus.RUNNING.word());
    }

    /** @param usrId the owner, or {@link Caller#ALL_USERS} */
    List<Campaign> list(long usrId, Page page) {
        return listed("c.status <> :value", CampaignStatus.DELETED, usrId, page);
    }

    /** Those at a status. */
    List<Campaign> list(long usrId, CampaignStatus status, Page page) {
        return listed("c.status = :value", status, usrId, page);
    }

    /** Those that keep running and dial what is added. */
    List<Campaign> listPermanent(long usrId, Page page) {
        return listed("c.mode = 'permanent' AND c.status <> :value", CampaignStatus.DELETED, usrId, page);
    }

    private List<Campaign> listed(String condition, CampaignStatus value, long usrId, Page page) {
        return em.createQuery(
                        "SELECT c FROM Campaign c WHERE (c.usrId = :usr OR :usr = -1) AND c.campaignId > :after"
                                + " AND c.trialOf IS NULL AND " + condition + " ORDER BY c.campaignId",
                        Campaign.class)
                .setParameter("usr", usrId)
                .setParameter("after", page.after())
                .setParameter("value", value)
                .setMaxResults(page.limit())
                .getResultList();
    }

    void add(CampaignSchedule schedule) {
        em.persist(schedule);
    }

    Optional<CampaignSchedule> schedule(long campaignId) {
        return Optional.ofNullable(em.find(CampaignSchedule.class, campaignId));
    }

    /** Those whose schedule has something to do by then, the longest overdue first. */
    List<Long> due(Instant now) {
        return SqlRow.numbers(em.createNativeQuery(
                        "SELECT campaign_id FROM campaign WHERE next_at <= ? ORDER BY next_at, campaign_id")
                .setParameter(1, UtcTime.toSql(now)));
    }

    /** The first time at which a schedule has something to do. */
    Optional<Instant> firstNext() {
        Object first = em.createNativeQuery("SELECT CAST(MIN(next_at) AS CHAR) FROM campaign")
                .getSingleResult();
        return Optional.ofNullable(first).map(Object::toString).map(UtcTime::fromSql);
    }

    /** One of those that are {@link #due}, locked until the transaction ends; empty where another node has it, or has done it. */
    Optional<Campaign> lockDue(long campaignId, Instant now) {
        boolean isDue = !em.createNativeQuery(
                        "SELECT campaign_id FROM campaign WHERE campaign_id = ? AND next_at <= ? FOR UPDATE SKIP LOCKED")
                .setParameter(1, campaignId)
                .setParameter(2, UtcTime.toSql(now))
                .getResultList()
                .isEmpty();
        return isDue ? find(campaignId) : Optional.empty();
    }

    /** Those that were scheduled before schedules started anything; locked until the transaction ends. */
    List<Campaign> lockNeverArmed() {
        return em.createQuery(
                        "SELECT c FROM Campaign c WHERE c.status = :scheduled AND c.nextAt IS NULL ORDER BY c.campaignId",
                        Campaign.class)
                .setParameter("scheduled", CampaignStatus.SCHEDULED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static Campaign visible(Optional<Campaign> found, long campaignId, Caller caller) {
        return found.filter(campaign -> campaign.status() != CampaignStatus.DELETED)
                .filter(campaign -> caller.mayUse(campaign.usrId()))
                .orElseThrow(() -> DomainException.notFound("campaign", campaignId));
    }
}
