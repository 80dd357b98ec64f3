package ictb.dialer;

import ictb.platform.SqlRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The nodes that dial, and the lease by which each is the only one of its name. Lease times are the database's own UTC. */
@Stateless
public class Nodes {

    /** How long a silent node keeps its place. */
    static final int LEASE_SECONDS = 15;

    /** How long a writing transaction may rely on its lease after it has looked. */
    static final Duration LEFT_OF_LEASE = Duration.ofSeconds(5);

    /** After so long without a word nobody waits for a node to come back and ask about its own calls. */
    static final Duration LOST = Duration.ofMinutes(2);

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** Takes the place of the node of this name; an earlier process of that name is fenced off from now on. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Lease take(String name) {
        em.createNativeQuery("""
                        INSERT INTO node (name, epoch, lease_until)
                        VALUES (?, 1, UTC_TIMESTAMP(6) + INTERVAL ? SECOND)
                        ON DUPLICATE KEY UPDATE epoch = epoch + 1, lease_until = VALUES(lease_until)
                        """)
                .setParameter(1, name)
                .setParameter(2, LEASE_SECONDS)
                .executeUpdate();
        List<Lease> taken = SqlRow.list(
                em.createNativeQuery("SELECT node_id, epoch FROM node WHERE name = ?")
                        .setParameter(1, name),
                row -> new Lease(row.number(), row.number()));
        return taken.get(0);
    }

    /** @return false when another process has taken the place */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean renew(Lease lease) {
        return em.createNativeQuery("""
                                UPDATE node SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND
                                WHERE node_id = ? AND epoch = ?
                                """)
                        .setParameter(1, LEASE_SECONDS)
                        .setParameter(2, lease.nodeId())
                        .setParameter(3, lease.epoch())
                        .executeUpdate()
                == 1;
    }

    /** This node's place among those that dial. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public NodePlace place(Lease lease) {
        List<Long> alive = SqlRow.numbers(
                em.createNativeQuery("SELECT node_id FROM node WHERE lease_until > UTC_TIMESTAMP(6) ORDER BY node_id"));
        int rank = alive.indexOf(lease.nodeId());
        return rank < 0 ? new NodePlace(alive.size(), alive.size() + 1) : new NodePlace(rank, alive.size());
    }

    /**
     * A node that is lost and has calls under way, kept until the transaction ends: it comes back after it, and no other node takes its
     * calls meanwhile.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Long> lockLost() {
        return SqlRow.numbers(em.createNativeQuery("""
                                SELECT n.node_id FROM node n WHERE n.lease_until < UTC_TIMESTAMP(6) - INTERVAL ? SECOND
                                AND EXISTS (SELECT 1 FROM attempt a WHERE a.state IN ('SENDING', 'LIVE') AND a.node_id = n.node_id)
                                ORDER BY n.node_id LIMIT 1 FOR UPDATE SKIP LOCKED
                                """).setParameter(1, LOST.toSeconds())).stream()
                .findFirst();
    }

    /**
     * Stands at the head of every writing transaction of the engine: keeps the place until it ends, and for {@link
     * #LEFT_OF_LEASE} at least.
     *
     * @throws LeaseLost when it is not this process's any more
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void require(Lease lease) {
        List<?> held = em.createNativeQuery("""
                        SELECT node_id FROM node
                        WHERE node_id = ? AND epoch = ? AND lease_until > UTC_TIMESTAMP(6) + INTERVAL ? SECOND
                        LOCK IN SHARE MODE
                        """)
                .setParameter(1, lease.nodeId())
                .setParameter(2, lease.epoch())
                .setParameter(3, LEFT_OF_LEASE.toSeconds())
                .getResultList();
        if (held.isEmpty()) {
            throw new LeaseLost(lease);
        }
    }
}
