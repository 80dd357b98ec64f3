package ictb.user;

import ictb.platform.DomainException;
import ictb.platform.Money;
import ictb.platform.Search;
import ictb.platform.SearchColumns;
import ictb.platform.SqlCondition;
import ictb.platform.SqlRow;
import ictb.platform.api.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts as administrators look them up. */
@Dependent
class UserRows {

    /** The credit is read where it is kept: billing stands above accounts. */
    private static final String ROWS = """
            SELECT u.usr_id, u.username, u.first_name, u.last_name, u.email, u.phone, u.company, u.address,
                   (SELECT COALESCE(SUM(l.amount), 0) FROM ledger l WHERE l.usr_id = u.usr_id),
                   (SELECT CAST(r.data AS INT) FROM user_resource r WHERE r.usr_id = u.usr_id AND r.resource = 'channel')
            FROM usr u
            WHERE u.deleted IS NULL AND u.usr_id > ?
            """;

    /** Never a password or a pin. */
    private static final SearchColumns COLUMNS = new SearchColumns()
            .number("usr_id", "u.usr_id")
            .exactText("username", "u.username")
            .exactText("first_name", "u.first_name")
            .exactText("last_name", "u.last_name")
            .exactText("email", "u.email")
            .exactText("phone", "u.phone")
            .exactText("mobile", "u.mobile")
            .exactText("company", "u.company")
            .exactText("address", "u.address")
            .exactWord("country", "u.country")
            .exactWord("language", "u.language")
            .exactWord("timezone", "u.timezone")
            .number("role_id", "u.role_id");

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    List<UserRow> list(Page page) {
        return where(SqlCondition.NONE, page);
    }

    /**
     * The account with the lowest usr_id whose field has this value, without regard to case.
     *
     * @throws DomainException when the field is not one that may be searched
     */
    Optional<UserRow> find(String field, String value) {
        SqlCondition where = COLUMNS.where(new Search(Map.of(field, value)));
        return where(where, new Page(1, 0)).stream().findFirst();
    }

    private List<UserRow> where(SqlCondition where, Page page) {
        Query query = em.createNativeQuery(ROWS + where.sql() + " ORDER BY u.usr_id LIMIT ?")
                .setParameter(1, page.after());
        query.setParameter(where.bind(query, 2), page.limit());
        return SqlRow.list(query, UserRows::row);
    }

    private static UserRow row(SqlRow row) {
        return new UserRow(
                row.number(),
                row.text(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                Money.told(row.decimal()),
                row.optionalInt());
    }

    List<RoleRow> roles() {
        return SqlRow.list(
                em.createNativeQuery("SELECT role_id, name, description FROM role ORDER BY role_id"),
                row -> new RoleRow(row.number(), row.text(), row.text()));
    }
}
