package ictb.voice.inbound;

import ictb.platform.Search;
import ictb.platform.SearchColumns;
import ictb.platform.SqlCondition;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import ictb.platform.api.Page;
import ictb.platform.merge.MergeField;
import ictb.voice.MergeColumns;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls that came in, and who their callers are. */
@Dependent
public class InboundCalls {

    private static final SearchColumns COLUMNS = new SearchColumns()
            .number("inbound_call_id", "i.inbound_call_id")
            .number("did_id", "i.did_id")
            .number("accessnumber_id", "i.accessnumber_id")
            .number("usr_id", "i.usr_id")
            .digits("number", "i.number")
            .digits("caller", "i.caller")
            .exactWord("result", "i.result");

    private static final String ROWS = """
            SELECT i.inbound_call_id, i.call_id, i.did_id, i.accessnumber_id, i.usr_id, i.number, i.caller, CAST(i.started AS CHAR),
                   CAST(i.ended AS CHAR), i.result
            FROM inbound_call i WHERE (i.usr_id = ? OR ? = -1) AND i.inbound_call_id > ?
            """;

    /** Two are as good as none: nobody knows which of them calls. What is still being imported is not there yet. */
    private static final String CALLERS = """
            SELECT c.phone, %s, u.company
            FROM contact c JOIN usr u ON u.usr_id = c.usr_id
            WHERE c.usr_id = ? AND c.phone = ? AND NOT EXISTS (
                SELECT 1 FROM contact_import m WHERE m.contact_import_id = c.contact_import_id AND m.state = 'loading')
            LIMIT 2
            """.formatted(MergeColumns.OF_CONTACT);

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    void add(InboundCall call, Instant now) {
        em.createNativeQuery("""
                        INSERT INTO inbound_call
                            (call_id, asterisk, channel_id, did_id, accessnumber_id, usr_id, number, caller, started)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .setParameter(1, call.callId())
                .setParameter(2, call.asterisk())
                .setParameter(3, call.channelId())
                .setParameter(4, call.didId().orElse(null))
                .setParameter(5, call.accessNumberId().orElse(null))
                .setParameter(6, call.usrId().orElse(null))
                .setParameter(7, call.number())
                .setParameter(8, call.caller().orElse(null))
                .setParameter(9, UtcTime.toSql(now))
                .executeUpdate();
    }

    /** Whoever has called an access number of everybody's has proved who they are. */
    void own(String callId, long usrId) {
        em.createNativeQuery("UPDATE inbound_call SET usr_id = ? WHERE call_id = ?")
                .setParameter(1, usrId)
                .setParameter(2, callId)
                .executeUpdate();
    }

    void end(String callId, InboundResult result, Instant now) {
        em.createNativeQuery("UPDATE inbound_call SET ended = ?, result = ? WHERE call_id = ?")
                .setParameter(1, UtcTime.toSql(now))
                .setParameter(2, result.word())
                .setParameter(3, callId)
                .executeUpdate();
    }

    /** Those that began before that time and have no end are given one. @return how many */
    int endBegunBefore(Instant before, InboundResult result, Instant now) {
        return em.createNativeQuery("UPDATE inbound_call SET ended = ?, result = ? WHERE ended IS NULL AND started < ?")
                .setParameter(1, UtcTime.toSql(now))
                .setParameter(2, result.word())
                .setParameter(3, UtcTime.toSql(before))
                .executeUpdate();
    }

    /** Of the one contact of that user who has that number, and of the account; empty where there is none, or several. */
    Map<MergeField, String> fields(long usrId, String phone) {
        List<Map<MergeField, String>> found = SqlRow.list(
                em.createNativeQuery(CALLERS).setParameter(1, usrId).setParameter(2, phone),
                row -> MergeColumns.next(row, MergeField.ACCOUNT_COMPANY));
        return found.size() == 1 ? found.get(0) : Map.of();
    }

    /** @param usrId whose, or {@link ictb.security.Caller#ALL_USERS} */
    List<InboundCallRow> list(long usrId, Search search) {
        Page page = search.page();
        SqlCondition where = COLUMNS.where(search);
        Query query = em.createNativeQuery(ROWS + where.sql() + " ORDER BY i.inbound_call_id LIMIT ?")
                .setParameter(1, usrId)
                .setParameter(2, usrId)
                .setParameter(3, page.after());
        query.setParameter(where.bind(query, 4), page.limit());
        return SqlRow.list(query, InboundCalls::row);
    }

    private static InboundCallRow row(SqlRow row) {
        long id = row.number();
        String callId = row.text();
        Optional<Long> didId = row.optionalNumber();
        Optional<Long> accessNumberId = row.optionalNumber();
        return new InboundCallRow(
                id,
                callId,
                didId,
                accessNumberId,
                row.optionalNumber(),
                row.text(),
                row.optionalText(),
                row.instant(),
                row.optionalInstant(),
                row.optionalText(),
                List.of());
    }
}
