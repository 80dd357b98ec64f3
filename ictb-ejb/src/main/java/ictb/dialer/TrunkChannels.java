package ictb.dialer;

import ictb.platform.SqlBatch;
import ictb.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/**
 * How many channels of each trunk are taken, by all nodes: a count in the trunk's row, changed by the transactions that write
 * attempts down and settle them, so that it is the number of open attempts whatever dies. Rows are locked in the order of ids.
 */
@Dependent
class TrunkChannels {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** Keeps the trunk's count until the transaction ends. @return free channels; 0 where it is gone or switched off */
    int free(long trunkId) {
        return SqlRow.numbers(em.createNativeQuery(
                                "SELECT channel - in_flight FROM trunk WHERE trunk_id = ? AND active = 1 FOR UPDATE")
                        .setParameter(1, trunkId))
                .stream()
                .findFirst()
                .map(free -> (int) Math.max(0, free))
                .orElse(0);
    }

    /** So many more attempts of this trunk are open. */
    void take(long trunkId, int calls) {
        change(List.of(Map.entry(trunkId, calls)));
    }

    /** So many attempts of each trunk are open no more. */
    void giveBack(Map<Long, Integer> calls) {
        change(calls.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Map.entry(entry.getKey(), -entry.getValue()))
                .toList());
    }

    private void change(List<Map.Entry<Long, Integer>> calls) {
        SqlBatch update = new SqlBatch("UPDATE trunk SET in_flight = in_flight + ? WHERE trunk_id = ?");
        calls.forEach(change -> update.add(change.getValue(), change.getKey()));
        update.run(em.unwrap(Connection.class));
    }

    /** Counts anew. Whoever claims or settles meanwhile waits for this, or this for it. */
    void count() {
        em.createNativeQuery("SELECT trunk_id FROM trunk ORDER BY trunk_id FOR UPDATE")
                .getResultList();
        em.createNativeQuery("""
                        UPDATE trunk t SET in_flight = (SELECT COUNT(*) FROM attempt a
                                                        WHERE a.trunk_id = t.trunk_id AND a.state IN ('SENDING', 'LIVE'))
                        """).executeUpdate();
    }
}
