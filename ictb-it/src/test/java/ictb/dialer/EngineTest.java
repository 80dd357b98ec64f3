package ictb.dialer;

import ictb.it.inside.InsideTest;
import ictb.it.inside.Sabotage;
import ictb.it.inside.Stage;
import ictb.trunk.Routing;
import ictb.trunk.Trunk;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the dial protocol share. Each plays a node of its own. */
abstract class EngineTest extends InsideTest {

    private static final int LENGTH_OF_A_UUID = 36;

    @Inject
    Stage stage;

    @Inject
    Sabotage sabotage;

    @Inject
    Nodes nodes;

    @Inject
    Claims claims;

    @Inject
    EngineRecords records;

    /** The nodes of tests before this one dial no more. */
    @BeforeEach
    void endLeases() {
        stage.execute("UPDATE node SET lease_until = UTC_TIMESTAMP(6) WHERE CHAR_LENGTH(name) = ?", LENGTH_OF_A_UUID);
    }

    /** Of a node that nobody else is. Nothing renews its lease, and a busy machine may take longer than a lease lasts. */
    Lease newNode() {
        Lease lease = nodes.take(UUID.randomUUID().toString());
        stage.execute(
                "UPDATE node SET lease_until = UTC_TIMESTAMP(6) + INTERVAL 10 MINUTE WHERE node_id = ?",
                lease.nodeId());
        return lease;
    }

    ClaimOrder order(Lease lease, long campaign, int most) {
        Roster roster = records.roster(lease);
        Trunk trunk = roster.trunks().get(0);
        return order(lease, campaign, trunk, most, roster.routing(any -> true));
    }

    ClaimOrder order(Lease lease, long campaign, Trunk trunk, int most, Routing routing) {
        stage.execute("UPDATE trunk SET channel = 100000 WHERE channel < 100000");
        return new ClaimOrder(
                lease,
                campaign,
                trunk,
                most,
                new Origin("asterisk", "asterisk"),
                "mark",
                routing,
                Set.of(trunk.trunkId()),
                Optional.empty());
    }

    List<String> claim(Lease lease, long campaign, int most) {
        return claims.claim(order(lease, campaign, most)).transmissions().stream()
                .map(Transmission::attemptId)
                .toList();
    }

    /** Another process takes the node's place. */
    void lose(Lease lease) {
        String name = stage.rows("SELECT name FROM node WHERE node_id = ?", lease.nodeId())
                .get(0);
        nodes.take(name);
    }

    void expire(Lease lease) {
        stage.execute("UPDATE node SET lease_until = UTC_TIMESTAMP(6) WHERE node_id = ?", lease.nodeId());
    }
}
