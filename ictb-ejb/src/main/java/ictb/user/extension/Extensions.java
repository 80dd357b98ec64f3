package ictb.user.extension;

import ictb.platform.DomainException;
import ictb.platform.api.Page;
import ictb.security.Caller;
import ictb.security.Duplicates;
import ictb.security.UserDeleted;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The extensions of users: each number once. */
@Dependent
public class Extensions {

    /**
     * Asterisk keeps a telephone's registration by its number, also when the extension is gone and made again: until it has run
     * out, after an hour at the latest, calls to the number's next owner would ring at the former one's.
     */
    static final Duration RESERVED = Duration.ofHours(2);

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Inject
    private Event<ExtensionsChanged> changes;

    @Inject
    private Clock clock;

    /** @throws DomainException when the number is taken, or was until a short while ago */
    void add(Extension extension, Instant now) {
        named(extension.name()).ifPresent(holder -> free(holder, now));
        em.persist(extension);
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (Duplicates.isCauseOf(e)) {
                throw taken(extension);
            }
            throw e;
        }
        changes.fire(new ExtensionsChanged());
    }

    private void free(Extension holder, Instant now) {
        if (!holder.isDeleted()) {
            throw taken(holder);
        }
        if (!holder.wasDeletedBefore(now.minus(RESERVED))) {
            throw new DomainException("The extension " + holder.name() + " was deleted within the last "
                    + RESERVED.toHours() + " hours: its telephone may still be registered");
        }
        holder.giveUpNumber();
        em.flush();
    }

    private static DomainException taken(Extension extension) {
        return new DomainException("The extension " + extension.name() + " is there already");
    }

    private Optional<Extension> named(String name) {
        return em.createQuery("SELECT e FROM Extension e WHERE e.name = :name", Extension.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** @throws DomainException when there is no such extension, or it is not the caller's */
    public Extension get(long extensionId, Caller caller) {
        return find(extensionId)
                .filter(extension -> caller.mayUse(extension.usrId()))
                .orElseThrow(() -> DomainException.notFound("extension", extensionId));
    }

    /** For the engine, which acts for the owner of a campaign that was checked when it was made. */
    public Optional<Extension> find(long extensionId) {
        return Optional.ofNullable(em.find(Extension.class, extensionId)).filter(found -> !found.isDeleted());
    }

    /** @param usrId the owner, or {@link Caller#ALL_USERS} */
    List<Extension> list(long usrId, Page page) {
        return em.createQuery("""
                        SELECT e FROM Extension e
                        WHERE e.deleted IS NULL AND (e.usrId = :usr OR :usr = -1) AND e.extensionId > :after
                        ORDER BY e.extensionId
                        """, Extension.class)
                .setParameter("usr", usrId)
                .setParameter("after", page.after())
                .setMaxResults(page.limit())
                .getResultList();
    }

    /** Of every user, in the order of their making. */
    public List<Registration> registrations() {
        return em.createQuery("""
                        SELECT NEW ictb.user.extension.Registration(e.name, e.ha1) FROM Extension e
                        WHERE e.deleted IS NULL ORDER BY e.extensionId
                        """, Registration.class).getResultList();
    }

    /** A deleted user's telephones register no more. Their rows stay: campaigns may name them. */
    void leave(@Observes UserDeleted deleted) {
        List<Extension> left = em.createQuery(
                        "SELECT e FROM Extension e WHERE e.usrId = :usr AND e.deleted IS NULL", Extension.class)
                .setParameter("usr", deleted.usrId())
                .getResultList();
        left.forEach(extension -> extension.delete(clock.instant()));
        if (!left.isEmpty()) {
            changes.fire(new ExtensionsChanged());
        }
    }
}
