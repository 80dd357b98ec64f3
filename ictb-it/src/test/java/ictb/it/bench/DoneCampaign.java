package ictb.it.bench;

import java.sql.SQLException;

/** Campaigns that have ended, with all that is on record of their contacts; written into the database, nobody is called. */
final class DoneCampaign {

    static final int LARGE = 1_000_000;
    static final int SMALL = 1_000;

    private DoneCampaign() {}

    /** @return its campaign_id */
    static long of(int contacts, ApiSystem system) throws SQLException {
        long group = system.admin()
                .call("Contact_Group_Create", "contact_group", "{\"name\":\"done\"}")
                .number();
        long first = system.number("SELECT COALESCE(MAX(contact_id), 0) + 1 FROM contact");
        system.execute(
                "INSERT INTO contact (contact_id, usr_id, phone, email, first_name, last_name, created)"
                        + " SELECT " + first + " + seq, 1, 12152000000 + seq, CONCAT('name', seq, '@example.org'),"
                        + " CONCAT('first ', seq), CONCAT('last ', seq), UTC_TIMESTAMP(6) FROM seq_0_to_"
                        + (contacts - 1),
                "INSERT INTO contact_group_member (contact_group_id, contact_id) SELECT " + group + ", " + first
                        + " + seq FROM seq_0_to_" + (contacts - 1));
        return of(contacts, group, first, system);
    }

    private static long of(int contacts, long group, long first, ApiSystem system) throws SQLException {
        long last = first + contacts - 1;
        system.execute(
                "INSERT INTO campaign (usr_id, kind, name, status, contact_group_id, message, retry_delay, timezone,"
                        + " gathered_to, gather_until, created, started, ended) VALUES (1, 'voice', 'done', 'completed', "
                        + group
                        + ", 1, 5, 'UTC', " + last + ", " + last
                        + ", UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
        long campaign = system.number("SELECT MAX(campaign_id) FROM campaign");
        system.execute(
                "INSERT INTO campaign_contact (campaign_id, contact_id, phone, status, answered_by, attempts, sends,"
                        + " start_time, answer_time, end_time, hangup_cause)"
                        + " SELECT " + campaign + ", contact_id, phone, 'completed', 'human', 1, 1, UTC_TIMESTAMP(6),"
                        + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 16 FROM contact WHERE contact_id BETWEEN " + first
                        + " AND "
                        + last,
                "INSERT INTO campaign_stat (campaign_id, slot, status, total) VALUES (" + campaign
                        + ", 1, 'completed', " + contacts + "), (" + campaign + ", 1, 'human', " + contacts + ")");
        return campaign;
    }
}
