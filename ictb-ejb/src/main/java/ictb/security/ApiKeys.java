package ictb.security;

import ictb.platform.DomainException;
import ictb.platform.api.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of programs. They have 256 random bits and are stored as SHA-256 alone. */
@Dependent
class ApiKeys {

    static final String PREFIX = "ictb_";
    private static final int KEY_BYTES = 32;
    private static final int MOST = 100;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** @throws DomainException when the account has as many as it may */
    NewApiKey add(User user, String name, Instant now) {
        lock(user);
        if (count(user.usrId()) >= MOST) {
            throw new DomainException("An account has at most " + MOST + " keys: delete one that is not used");
        }
        String key = PREFIX + RandomSecret.ofBytes(KEY_BYTES);
        ApiKey made = new ApiKey(user.usrId(), name, RandomSecret.hash(key), now);
        em.persist(made);
        em.flush();
        return new NewApiKey(made.apiKeyId(), key);
    }

    /** Whoever counts before adding a row lets nobody else count until the transaction ends. */
    private void lock(User user) {
        em.createNativeQuery("SELECT usr_id FROM usr WHERE usr_id = ? FOR UPDATE")
                .setParameter(1, user.usrId())
                .getResultList();
    }

    /** The account that this key opens. */
    Optional<User> ownerOf(String key) {
        return em.createQuery("SELECT u FROM User u, ApiKey k WHERE k.hash = :hash AND u.usrId = k.usrId", User.class)
                .setParameter("hash", RandomSecret.hash(key))
                .getResultStream()
                .findFirst();
    }

    List<ApiKey> list(long usrId, Page page) {
        return em.createQuery(
                        "SELECT k FROM ApiKey k WHERE k.usrId = :usr AND k.apiKeyId > :after ORDER BY k.apiKeyId",
                        ApiKey.class)
                .setParameter("usr", usrId)
                .setParameter("after", page.after())
                .setMaxResults(page.limit())
                .getResultList();
    }

    /** @throws DomainException when the caller has no such key */
    void delete(long apiKeyId, Caller caller) {
        ApiKey key = Optional.ofNullable(em.find(ApiKey.class, apiKeyId))
                .filter(found -> caller.mayUse(found.usrId()))
                .orElseThrow(() -> DomainException.notFound("API key", apiKeyId));
        em.remove(key);
    }

    /** @return how many there were */
    int deleteAll(long usrId) {
        return em.createQuery("DELETE FROM ApiKey k WHERE k.usrId = :usr")
                .setParameter("usr", usrId)
                .executeUpdate();
    }

    long count(long usrId) {
        return em.createQuery("SELECT COUNT(k) FROM ApiKey k WHERE k.usrId = :usr", Long.class)
                .setParameter("usr", usrId)
                .getSingleResult();
    }
}
