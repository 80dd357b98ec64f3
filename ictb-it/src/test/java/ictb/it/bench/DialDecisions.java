package ictb.it.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Dial decisions, from the queue to the Originate that an AMI stub takes, with every check on: do-not-call lists of 1,000,000, prefixes,
 * hours of the called person, caps per number, credit, limits on spending. Beside them the barest transaction that claims as many rows
 * of a table of its own: pick, delete, insert, commit.
 */
final class DialDecisions {

    private static final int ROUNDS = 3;
    private static final int DECISIONS = 8_000;
    private static final int BATCH = 100;
    private static final int MANY = 1_000_000;
    private static final int FEW = 10_000;
    private static final long POLL_MILLIS = 20;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final ApiSystem system;
    private final AmiStub asterisk;

    DialDecisions(ApiSystem system, AmiStub asterisk) {
        this.system = system;
        this.asterisk = asterisk;
    }

    void run() throws SQLException, InterruptedException {
        prepare();
        decide(campaign(FEW));
        Scatter ofMany = new Scatter("decisions, 1,000,000 ready");
        Scatter ofFew = new Scatter("decisions, 10,000 ready");
        Scatter bare = new Scatter("bare claims, 1,000,000 ready");
        long large = campaign(MANY);
        for (int i = 0; i < ROUNDS; i++) {
            bare.add(claimBarely());
            ofMany.add(decide(large));
            ofFew.add(decide(campaign(FEW)));
        }
        System.out.printf("%nDial decisions a second%n");
        Scatter.printRatio(ofMany, bare);
        Scatter.printRatio(ofMany, ofFew);
    }

    private void prepare() throws SQLException {
        system.execute(
                "INSERT INTO dnc (usr_id, phone, source, created) SELECT 1, 4940000000000 + seq, 'api', UTC_TIMESTAMP(6)"
                        + " FROM seq_1_to_1000000",
                "INSERT INTO recording (recording_id, usr_id, name, sha256, length_ms, created) VALUES (1, 1, 'm', 'm', 500,"
                        + " UTC_TIMESTAMP(6))",
                "INSERT INTO rate (prefix, price, minimum, increment, created) VALUES ('49', 0.000001, 1, 1, UTC_TIMESTAMP(6))",
                "UPDATE tariff SET version = version + 1",
                "INSERT INTO user_resource (usr_id, resource, data) VALUES (1, 'prefix', '1,49'), (1, 'weekday', '1,2,3,4,5,6,7'),"
                        + " (1, 'spend_daily', '1000000'), (1, 'spend_hourly', '1000000'), (1, 'channel', '10000')",
                "INSERT INTO calling_profile (usr_id, profile, weekdays, saturdays, sundays, calls_day, calls_week)"
                        + " VALUES (1, 'custom', '00:00-24:00', '00:00-24:00', '00:00-24:00', 3, 7)",
                "CREATE TABLE bare_ready (campaign_id BIGINT, due DATETIME(6), contact_id BIGINT, PRIMARY KEY (campaign_id, due, contact_id))",
                "CREATE TABLE bare_attempt (campaign_id BIGINT, contact_id BIGINT, attempt_no INT, attempt_id CHAR(32),"
                        + " PRIMARY KEY (campaign_id, contact_id, attempt_no), UNIQUE KEY (attempt_id))",
                "INSERT INTO bare_ready SELECT 1, UTC_TIMESTAMP(6), seq FROM seq_1_to_1000000");
        system.admin().call("User_Payment_Create", "usr_id", "1", "value", "1000000", "type", "cash");
    }

    /** A stopped campaign whose contacts are all ready. */
    private long campaign(int contacts) throws SQLException {
        long group = system.admin()
                .call("Contact_Group_Create", "contact_group", "{\"name\":\"ready\"}")
                .number();
        long first = system.number("SELECT COALESCE(MAX(contact_id), 0) + 1 FROM contact");
        String ids = first + " + seq FROM seq_0_to_" + (contacts - 1);
        system.execute(
                "INSERT INTO contact (contact_id, usr_id, phone, created) SELECT " + first
                        + " + seq, 1, 493000000000 + " + ids.replace("+ seq FROM", "+ seq, UTC_TIMESTAMP(6) FROM"),
                "INSERT INTO contact_group_member (contact_group_id, contact_id) SELECT " + group + ", " + ids,
                "INSERT INTO campaign (usr_id, kind, name, status, contact_group_id, message, retry_delay, timezone,"
                        + " gathered_to, gather_until, created, started) VALUES (1, 'voice', 'ready', 'stopped', "
                        + group
                        + ", 1, 5, 'UTC', 0, 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
        long campaign = system.number("SELECT MAX(campaign_id) FROM campaign");
        system.execute(
                "INSERT INTO campaign_contact (campaign_id, contact_id, phone, status) SELECT " + campaign
                        + ", contact_id, phone, 'pending' FROM contact WHERE contact_id >= " + first,
                "INSERT INTO ready (campaign_id, due, contact_id) SELECT " + campaign
                        + ", UTC_TIMESTAMP(6), contact_id FROM contact WHERE contact_id >= " + first,
                "INSERT INTO campaign_stat (campaign_id, slot, status, total) VALUES (" + campaign + ", 0, 'pending', "
                        + contacts + ")");
        return campaign;
    }

    /** @return decisions a second, from the first Originate of the round to its last */
    private double decide(long campaign) throws SQLException, InterruptedException {
        long before = asterisk.originates();
        system.admin().call("Campaign_Start", "campaign_id", "" + campaign);
        await(before + 1);
        long began = System.nanoTime();
        long first = asterisk.originates();
        await(before + DECISIONS);
        double rate = (asterisk.originates() - first) * 1e9 / (System.nanoTime() - began);
        system.admin().call("Campaign_Stop", "campaign_id", "" + campaign);
        forgetCalls();
        return rate;
    }

    private void await(long originates) throws InterruptedException {
        long limit = System.nanoTime() + PATIENCE_NANOS;
        while (asterisk.originates() < originates) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("No more than " + asterisk.originates() + " calls were placed");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** The stub's calls never end: they would fill the trunk, and be asked about. */
    private void forgetCalls() throws SQLException {
        system.execute("UPDATE attempt SET state = 'UNKNOWN' WHERE state IN ('SENDING', 'LIVE')");
    }

    /** @return rows a second */
    private double claimBarely() throws SQLException {
        try (Connection database = system.database()) {
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            long began = System.nanoTime();
            for (int claimed = 0; claimed < DECISIONS; claimed += BATCH) {
                claimBarely(database);
            }
            return DECISIONS * 1e9 / (System.nanoTime() - began);
        }
    }

    private static void claimBarely(Connection database) throws SQLException {
        List<Object[]> picked = new ArrayList<>();
        try (PreparedStatement pick =
                        database.prepareStatement("SELECT due, contact_id FROM bare_ready WHERE campaign_id = 1"
                                + " AND due <= UTC_TIMESTAMP(6) ORDER BY campaign_id, due, contact_id LIMIT " + BATCH
                                + " FOR UPDATE SKIP LOCKED");
                ResultSet rows = pick.executeQuery()) {
            while (rows.next()) {
                picked.add(new Object[] {rows.getString(1), rows.getLong(2)});
            }
        }
        try (PreparedStatement delete = database.prepareStatement(
                        "DELETE FROM bare_ready WHERE campaign_id = 1 AND due = ? AND contact_id = ?");
                PreparedStatement insert =
                        database.prepareStatement("INSERT INTO bare_attempt VALUES (1, ?, 1, MD5(?))")) {
            for (Object[] row : picked) {
                delete.setObject(1, row[0]);
                delete.setObject(2, row[1]);
                delete.addBatch();
                insert.setObject(1, row[1]);
                insert.setObject(2, row[1]);
                insert.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
        }
        database.commit();
    }
}
