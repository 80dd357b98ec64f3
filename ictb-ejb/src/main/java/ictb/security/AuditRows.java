package ictb.security;

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

/** The audit log, for reading. */
@Dependent
class AuditRows {

    private static final SearchColumns COLUMNS = new SearchColumns()
            .number("audit_id", "a.audit_id")
            .number("usr_id", "a.usr_id")
            .text("action", "a.action")
            .text("subject", "a.subject")
            .text("outcome", "a.outcome");

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    List<AuditRow> list(Search search) {
        Page page = search.page();
        SqlCondition where = COLUMNS.where(search);
        Query query = em.createNativeQuery(
                        "SELECT a.audit_id, CAST(a.at AS CHAR), a.usr_id, a.action, a.subject, a.outcome"
                                + " FROM audit a WHERE a.audit_id > ?" + where.sql() + " ORDER BY a.audit_id LIMIT ?")
                .setParameter(1, page.after());
        query.setParameter(where.bind(query, 2), page.limit());
        return SqlRow.list(
                query,
                row -> new AuditRow(
                        row.number(), row.instant(), row.optionalNumber(), row.text(), row.optionalText(), row.text()));
    }
}
