package ictb.it.bench;

import ictb.it.ApiClient;
import ictb.it.Wav;
import ictb.launcher.Poll;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Campaigns of the application, made and started as a customer does it. */
final class CampaignCalls implements Dialling {

    /** More than are called in a round. */
    private static final int CONTACTS = 6_000;

    private static final int MESSAGE_MILLIS = 3_000;
    private static final Duration LAST_CALLS = Duration.ofSeconds(60);

    private static final long FIRST_NUMBER = 12_120_000_000L;

    private final BenchSystem system;
    private final String name;
    private final ApiClient api;
    private final Connection database;
    private final long recording;
    private final long group;
    private long campaign;

    CampaignCalls(BenchSystem system) throws SQLException {
        this(system, "campaign", system.admin(), FIRST_NUMBER);
    }

    /** @param api of the user whose campaigns they are */
    CampaignCalls(BenchSystem system, String name, ApiClient api, long firstNumber) throws SQLException {
        this.system = system;
        this.name = name;
        this.api = api;
        database = system.database();
        recording = api.upload("Recording_Create", "media", Wav.hum(MESSAGE_MILLIS), "title", "bench")
                .number();
        group = group(CONTACTS, firstNumber);
    }

    @Override
    public String name() {
        return name;
    }

    private long group(int contacts, long firstNumber) throws SQLException {
        long made = api.call("Contact_Group_Create", "contact_group", "{\"name\":\"" + contacts + " numbers\"}")
                .number();
        try (Statement fill = database.createStatement()) {
            fill.execute("INSERT INTO contact (usr_id, phone, created)"
                    + " SELECT g.usr_id, " + firstNumber + " + s.seq, g.created"
                    + " FROM seq_0_to_" + (contacts - 1) + " s JOIN contact_group g ON g.contact_group_id = " + made);
            fill.execute("INSERT INTO contact_group_member (contact_group_id, contact_id) SELECT " + made
                    + ", contact_id FROM contact ORDER BY contact_id DESC LIMIT " + contacts);
        }
        return made;
    }

    @Override
    public void begin(int inFlight) {
        campaign = campaign(group, "\"channel\":\"" + inFlight + "\"");
        start(campaign);
    }

    /** As many calls a second as told, with room for all of them. */
    void beginAtRate(int callsPerSecond) {
        campaign = campaign(group, "\"cps\":\"" + callsPerSecond + "\"");
        start(campaign);
    }

    private long campaign(long contacts, String more) {
        return api.call(
                        "Campaign_Create",
                        "campaign",
                        "{\"contact_group_id\":\"" + contacts + "\",\"message\":\"" + recording + "\"," + more + "}")
                .number();
    }

    private void start(long campaignId) {
        api.call("Campaign_Start", "campaign_id", "" + campaignId).text();
    }

    /** A campaign that calls one number, not started yet. */
    long toOne(long number) throws SQLException {
        return campaign(group(1, number), "\"channel\":\"1\"");
    }

    /** Starts a campaign that {@link #toOne} made; {@link #end} ends it. */
    void begin(long campaignId) {
        campaign = campaignId;
        start(campaignId);
    }

    @Override
    public void end() throws SQLException {
        api.call("Campaign_Stop", "campaign_id", "" + campaign);
        awaitLastCall();
    }

    void awaitLastCall() {
        if (!Poll.until(() -> open() == 0, LAST_CALLS)) {
            throw new IllegalStateException("Attempts that never end: " + open());
        }
    }

    private long open() {
        return number("SELECT COUNT(*) FROM attempt WHERE state IN ('SENDING', 'LIVE')");
    }

    /** Attempts that did not end as answered calls. */
    long failures() {
        return number("SELECT COUNT(*) FROM attempt WHERE disposition IS NULL OR disposition <> 'ANSWERED'");
    }

    private long number(String query) {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message as Asterisk sees it. */
    String media() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT sha256 FROM recording WHERE recording_id = " + recording)) {
            row.next();
            return system.media(row.getString(1));
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
