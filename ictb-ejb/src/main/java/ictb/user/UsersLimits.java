package ictb.user;

import ictb.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The limits of users, as they stand. */
@Dependent
public class UsersLimits {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    public UserLimits of(long usrId) {
        Map<String, String> resources = new HashMap<>();
        record Account(boolean isActive, String zone) {}
        List<Account> accounts = SqlRow.list(em.createNativeQuery("""
                                SELECT u.active, u.timezone, r.resource, r.data FROM usr u
                                LEFT JOIN user_resource r ON r.usr_id = u.usr_id WHERE u.usr_id = ?
                                """).setParameter(1, usrId), row -> {
            Account account = new Account(row.flag(), row.text());
            row.optionalText().ifPresent(resource -> resources.put(resource, row.text()));
            return account;
        });
        Account account = accounts.get(0);
        return UserLimits.of(account.isActive(), resources, ZoneId.of(account.zone()));
    }
}
