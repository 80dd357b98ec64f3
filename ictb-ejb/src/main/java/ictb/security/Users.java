package ictb.security;

import ictb.platform.DomainException;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The accounts and what they may. */
@Dependent
public class Users {

    private static final Pattern COMMA = Pattern.compile(",");

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** @throws DomainException when the username is taken */
    public void add(User user) {
        if (named(user.username()).isPresent()) {
            throw taken(user.username());
        }
        em.persist(user);
        flush(user.username());
    }

    public Optional<User> find(long usrId) {
        return Optional.ofNullable(em.find(User.class, usrId)).filter(user -> !user.isDeleted());
    }

    /** @throws DomainException when there is no such account */
    public User get(long usrId) {
        return find(usrId).orElseThrow(() -> DomainException.notFound("user", usrId));
    }

    /** @throws DomainException when the username is taken */
    public void rename(User user, String username) {
        if (named(username).filter(other -> other.usrId() != user.usrId()).isPresent()) {
            throw taken(username);
        }
        user.rename(username);
        flush(username);
    }

    private void flush(String username) {
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (Duplicates.isCauseOf(e)) {
                throw taken(username);
            }
            throw e;
        }
    }

    /**
     * Whether somebody else could still administer the system. Locks the administrators, so that two of them cannot remove
     * each other.
     */
    public boolean hasAdministratorBesides(long usrId) {
        List<?> administrators =
                em.createNativeQuery("""
                        SELECT usr_id FROM usr WHERE role_id = ? AND active AND deleted IS NULL ORDER BY usr_id FOR UPDATE
                        """).setParameter(1, Role.ADMIN.id()).getResultList();
        return administrators.stream().anyMatch(id -> ((Number) id).longValue() != usrId);
    }

    /** By username as the database compares it: without regard to case. */
    public Optional<User> named(String username) {
        return em.createQuery("SELECT u FROM User u WHERE u.username = :username", User.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    /** The same with what it may, in one query: programs sign in with each call. */
    Optional<User> signingIn(String username) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = em.createNativeQuery("""
                        SELECT u.*, CONCAT_WS(',',
                            (SELECT GROUP_CONCAT(r.permission) FROM role_permission r WHERE r.role_id = u.role_id),
                            (SELECT GROUP_CONCAT(p.permission) FROM user_permission p WHERE p.usr_id = u.usr_id)) AS held
                        FROM usr u WHERE u.username = ?
                        """, User.SIGNING_IN)
                .setParameter(1, username)
                .getResultList();
        return found.stream()
                .map(row -> ((User) row[0]).holding(new HashSet<>(List.of(COMMA.split((String) row[1])))))
                .findFirst();
    }

    /**
     * Makes usr_id 1, unless another node has just done so.
     *
     * @return whether it was this call that made it
     */
    boolean addFirst(User user) {
        int made = em.createNativeQuery("""
                        INSERT IGNORE INTO usr (usr_id, username, passwd, active, role_id, timezone, created)
                        VALUES (1, ?, ?, TRUE, ?, ?, ?)
                        """)
                .setParameter(1, user.username())
                .setParameter(2, user.passwordHash())
                .setParameter(3, user.role().id())
                .setParameter(4, user.zone().getId())
                .setParameter(5, UtcTime.toSql(user.created()))
                .executeUpdate();
        return made == 1;
    }

    boolean isEmpty() {
        return SqlRow.number(em.createNativeQuery("SELECT COUNT(*) FROM usr")) == 0;
    }

    /**
     * @param what needs the permission, as the refusal names it
     * @throws DomainException when the account does not hold it
     */
    public void demand(User user, String permission, String what) {
        if (!holds(user, permission)) {
            throw new DomainException(what + " needs the permission " + permission);
        }
    }

    /** Whether the account has the permission, or the short name that grants it. */
    public boolean holds(User user, String permission) {
        return Permissions.grants(user.permissions().orElseGet(() -> permissions(user)), permission);
    }

    /** Those of its role and its own. */
    Set<String> permissions(User user) {
        @SuppressWarnings("unchecked")
        List<String> held = em.createNativeQuery("""
                        SELECT permission FROM role_permission WHERE role_id = ?
                        UNION SELECT permission FROM user_permission WHERE usr_id = ?
                        """)
                .setParameter(1, user.role().id())
                .setParameter(2, user.usrId())
                .getResultList();
        return new HashSet<>(held);
    }

    private static DomainException taken(String username) {
        return new DomainException("The username " + username + " is taken");
    }
}
