package ictb.user;

import ictb.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What users may besides their role, and what bounds them. */
@Dependent
class Grants {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** Whether a role holds it: also one that no method needs yet. What is not ASCII, which no comparison takes, none does. */
    boolean isOfARole(String permission) {
        String exists = "SELECT EXISTS (SELECT 1 FROM role_permission WHERE permission = CONVERT(? USING ascii))";
        return SqlRow.number(em.createNativeQuery(exists).setParameter(1, permission)) == 1;
    }

    /** Granted twice is granted once. */
    void permit(long usrId, String permission) {
        em.createNativeQuery("INSERT IGNORE INTO user_permission (usr_id, permission) VALUES (?, ?)")
                .setParameter(1, usrId)
                .setParameter(2, permission)
                .executeUpdate();
    }

    /** @return whether there was such a grant of its own */
    boolean withdraw(long usrId, String permission) {
        return em.createNativeQuery("DELETE FROM user_permission WHERE usr_id = ? AND permission = ?")
                        .setParameter(1, usrId)
                        .setParameter(2, permission)
                        .executeUpdate()
                == 1;
    }

    /** Replaces what was set before. */
    void bound(long usrId, Resource resource, String data) {
        em.createNativeQuery("""
                        INSERT INTO user_resource (usr_id, resource, data) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE data = VALUES(data)
                        """)
                .setParameter(1, usrId)
                .setParameter(2, resource.word())
                .setParameter(3, data)
                .executeUpdate();
    }

    /** @return whether there was such a bound */
    boolean unbound(long usrId, Resource resource) {
        return em.createNativeQuery("DELETE FROM user_resource WHERE usr_id = ? AND resource = ?")
                        .setParameter(1, usrId)
                        .setParameter(2, resource.word())
                        .executeUpdate()
                == 1;
    }
}
