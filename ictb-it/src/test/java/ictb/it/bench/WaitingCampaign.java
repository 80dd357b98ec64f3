package ictb.it.bench;

import java.sql.SQLException;

/** Campaigns that run and whose contacts wait for another try, written into the database; no Asterisk is there to call them. */
final class WaitingCampaign {

    private WaitingCampaign() {}

    /** @return its campaign_id */
    static long of(int contacts, ApiSystem system) throws SQLException {
        long campaign = DoneCampaign.of(contacts, system);
        system.execute(
                "UPDATE campaign_contact SET status = 'pending', answered_by = NULL, hangup_cause = 17 WHERE campaign_id = "
                        + campaign,
                "DELETE FROM campaign_stat WHERE campaign_id = " + campaign,
                "INSERT INTO campaign_stat (campaign_id, slot, status, total) VALUES (" + campaign + ", 1, 'pending', "
                        + contacts + "), (" + campaign + ", 1, 'why:retry', " + contacts + ")",
                "INSERT INTO ready (campaign_id, due, contact_id, reason) SELECT campaign_id,"
                        + " UTC_TIMESTAMP(6) + INTERVAL 1 DAY, contact_id, 'retry' FROM campaign_contact WHERE campaign_id = "
                        + campaign,
                "UPDATE campaign SET status = 'running', ended = NULL WHERE campaign_id = " + campaign);
        return campaign;
    }
}
