package ictb.security;

import ictb.platform.DomainException;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import ictb.platform.api.RepeatKey;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Answers to calls with an Idempotency-Key. A key is written down in the transaction of its call (of the last one, where there
 * are several: {@link RepeatedWork}), so that it stands if and only if what the call made does; a twin that comes at the same
 * time waits for it at the database.
 */
@Dependent
class Repeats {

    static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int FORGOTTEN_AT_ONCE = 100;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    private record Kept(String fingerprint, String answer) {}

    /**
     * Takes the key for this call.
     *
     * @return the answer that the same call got before; empty when it is the first
     * @throws DomainException when the key was another call's
     */
    Optional<String> take(long usrId, RepeatKey key, Instant now) {
        forgetOld(now);
        forget(usrId, key, now);
        int taken = em.createNativeQuery(
                        "INSERT IGNORE INTO api_repeat (usr_id, repeat_key, fingerprint, answer, created)"
                                + " VALUES (?, ?, ?, '', ?)")
                .setParameter(1, usrId)
                .setParameter(2, key.key())
                .setParameter(3, key.fingerprint())
                .setParameter(4, UtcTime.toSql(now))
                .executeUpdate();
        return taken == 1 ? Optional.empty() : answer(usrId, key, now);
    }

    /**
     * Looks without taking.
     *
     * @return what {@link #take} would
     * @throws DomainException when the key was another call's
     */
    Optional<String> answer(long usrId, RepeatKey key, Instant now) {
        List<Kept> kept = SqlRow.list(
                em.createNativeQuery("SELECT fingerprint, answer FROM api_repeat"
                                + " WHERE usr_id = ? AND repeat_key = ? AND created >= ?")
                        .setParameter(1, usrId)
                        .setParameter(2, key.key())
                        .setParameter(3, UtcTime.toSql(now.minus(REMEMBERED))),
                row -> new Kept(row.text(), row.text()));
        if (kept.stream().anyMatch(one -> !one.fingerprint().equals(key.fingerprint()))) {
            throw new DomainException("This Idempotency-Key was used for another call within the last "
                    + REMEMBERED.toHours() + " hours");
        }
        return kept.stream().map(Kept::answer).findFirst();
    }

    void keep(long usrId, RepeatKey key, String answer) {
        em.createNativeQuery("UPDATE api_repeat SET answer = ? WHERE usr_id = ? AND repeat_key = ?")
                .setParameter(1, answer)
                .setParameter(2, usrId)
                .setParameter(3, key.key())
                .executeUpdate();
    }

    private void forget(long usrId, RepeatKey key, Instant now) {
        em.createNativeQuery("DELETE FROM api_repeat WHERE usr_id = ? AND repeat_key = ? AND created < ?")
                .setParameter(1, usrId)
                .setParameter(2, key.key())
                .setParameter(3, UtcTime.toSql(now.minus(REMEMBERED)))
                .executeUpdate();
    }

    private void forgetOld(Instant now) {
        em.createNativeQuery("DELETE FROM api_repeat WHERE created < ? LIMIT " + FORGOTTEN_AT_ONCE)
                .setParameter(1, UtcTime.toSql(now.minus(REMEMBERED)))
                .executeUpdate();
    }
}
