package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.AtOnce;
import ictb.platform.UtcTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Contacts of a campaign that reminds each of an appointment of its own, as they are taken over. */
class RemindersIT extends GatheringTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** Of New York, by the thousand. */
    private static final long OF_212 = 12_125_550_000L;

    private static final long OF_312 = 13_125_550_000L;

    private static final LocalDate LATER = LocalDate.now(ZoneOffset.UTC).plusDays(30);

    private static final String UNREADABLE =
            "no date and time of its appointment: custom2 is not like 2026-12-24 14:30 or 24 Dec 2026 2:30 pm";
    private static final String TOO_NEAR = "its appointment is over, or too near for a reminder";

    @Inject
    private Campaigns campaigns;

    @Inject
    private GroupPreviews previews;

    /** Of 7,000 contacts in three chunks: whose number is known, where it is; who has something else in the field, why not. */
    @Test
    void eachContactWaitsForItsOwnTimeOrSaysWhyNot() {
        long user = stage.user();
        long group = stage.group(user);
        stage.contacts(user, group, OF_212, 5_000);
        stage.contacts(user, group, OF_312, 2_000);
        long first = stage.number("SELECT MIN(contact_id) FROM contact WHERE usr_id = ?", user);
        long second = stage.number("SELECT MIN(contact_id) FROM contact WHERE usr_id = ? AND phone >= ?", user, OF_312);
        write(first, 4_000, german(LATER));
        write(first + 4_000, 400, "soon");
        write(first + 4_400, 300, LATER.toString());
        write(first + 4_700, 200, Instant.now().plus(Duration.ofHours(5)).toString());
        write(first + 4_900, 100, Instant.now().plus(Duration.ofHours(1)).toString());
        write(second, 1_000, american(LATER));
        write(second + 1_000, 999, Instant.now().minus(Duration.ofDays(1)).toString());
        write(second + 1_999, 1, "9999-12-31T23:59:59-12:00");
        long campaign = reminders(user, group);
        GroupPreview preview =
                stage.inTransaction(() -> previews.of(campaigns.find(campaign).orElseThrow()));
        start(campaign);

        AtOnce.run(List.of(gatherAll(campaign, 101), gatherAll(campaign, 102)));
        awaitGathered(campaign);

        assertThat(preview).isEqualTo(new GroupPreview(7_000, 7_000, 0, 0, 0, 701, 1_099));
        Instant there = LATER.atTime(14, 30).atZone(NEW_YORK).toInstant();
        Instant elsewhere = LATER.atTime(14, 30).atZone(CHICAGO).toInstant();
        assertThat(stage.rows("""
                        SELECT CAST(r.due AS CHAR), CAST(p.expires AS CHAR), r.reason, COUNT(*)
                        FROM ready r JOIN campaign_contact p USING (campaign_id, contact_id)
                        WHERE campaign_id = ? AND p.status = 'pending' AND r.due > UTC_TIMESTAMP(6) GROUP BY 1, 2, 3 ORDER BY 1
                        """, campaign)).containsExactly(waiting(there, 4_000), waiting(elsewhere, 1_000));
        assertThat(stage.rows(
                        "SELECT COUNT(*) FROM ready WHERE campaign_id = ? AND due <= UTC_TIMESTAMP(6) AND reason IS NULL",
                        campaign))
                .containsExactly("200");
        assertThat(stage.number("SELECT COUNT(*) FROM ready WHERE campaign_id = ?", campaign))
                .isEqualTo(5_200);
        assertThat(stage.rows("""
                        SELECT status, reason, COUNT(*) FROM campaign_contact
                        WHERE campaign_id = ? AND status <> 'pending' GROUP BY 1, 2 ORDER BY 2
                        """, campaign))
                .containsExactly("[cancelled, " + TOO_NEAR + ", 1099]", "[cancelled, " + UNREADABLE + ", 701]");
        assertThat(totals(campaign))
                .containsExactly(
                        "[cancelled, 1800]",
                        "[pending, 5200]",
                        "[why:appointment_too_near, 1099]",
                        "[why:no_appointment, 701]",
                        "[why:own_time, 5000]");
    }

    @Test
    void whoHasNoNumberOrMustNotBeCalledIsNotAskedForAnAppointment() {
        long user = stage.user();
        long group = stage.group(user);
        stage.contacts(user, group, OF_212, 4);
        long first = stage.number("SELECT MIN(contact_id) FROM contact WHERE usr_id = ?", user);
        write(first, 1, german(LATER));
        stage.execute("UPDATE contact SET phone = NULL, email = 'a@example.org' WHERE contact_id = ?", first + 1);
        stage.execute("UPDATE contact SET phone = ? WHERE contact_id = ?", "" + OF_212, first + 2);
        stage.execute(
                "INSERT INTO dnc (usr_id, phone, source, created) SELECT ?, phone, 'api', UTC_TIMESTAMP(6) FROM contact"
                        + " WHERE contact_id = ?",
                user,
                first + 3);
        long campaign = startedReminders(user, group);

        gatherAllOf(campaign, 103);
        awaitGathered(campaign);

        assertThat(totals(campaign))
                .containsExactly(
                        "[cancelled, 1]",
                        "[dnc, 1]",
                        "[invalid, 1]",
                        "[pending, 1]",
                        "[why:do_not_call, 1]",
                        "[why:duplicate, 1]",
                        "[why:no_number, 1]",
                        "[why:own_time, 1]");
    }

    @Test
    void importedContactsWaitForTheirOwnTimeToo() {
        long user = stage.user();
        long group = stage.group(user);
        stage.contacts(user, group, OF_212, 1);
        long campaign = startedReminders(user, group);
        gatherAllOf(campaign, 101);
        awaitGathered(campaign);
        long added = stage.group(user);
        stage.contacts(user, added, OF_212 + 100, 2);
        long last = stage.number("SELECT MAX(contact_id) FROM contact WHERE usr_id = ?", user);
        write(last, 1, american(LATER));
        stage.execute("""
                INSERT INTO campaign_addition (campaign_id, contact_group_id, until_contact_id, created)
                SELECT ?, ?, MAX(contact_id), UTC_TIMESTAMP(6) FROM contact_group_member WHERE contact_group_id = ?
                """, campaign, added, added);
        stage.execute("UPDATE campaign SET additions = 1, status = 'running' WHERE campaign_id = ?", campaign);

        gatherAllOf(campaign, 101);
        awaitGathered(campaign);

        assertThat(stage.rows("SELECT CAST(due AS CHAR), contact_id FROM ready WHERE campaign_id = ?", campaign))
                .containsExactly("["
                        + UtcTime.toSql(LATER.atTime(14, 30)
                                .atZone(NEW_YORK)
                                .toInstant()
                                .minus(Duration.ofHours(24)))
                        + ", " + last + "]");
        assertThat(totals(campaign))
                .containsExactly("[cancelled, 2]", "[pending, 1]", "[why:no_appointment, 2]", "[why:own_time, 1]");
    }

    @Test
    void whoWasAddedWithTimesOfItsOwnKeepsThem() {
        long user = stage.user();
        long group = stage.group(user);
        stage.contacts(user, group, OF_212, 1);
        long contact = stage.number("SELECT MAX(contact_id) FROM contact WHERE usr_id = ?", user);
        write(contact, 1, "soon");
        Instant due = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        long campaign = reminders(user, group);
        stage.execute("""
                INSERT INTO campaign_contact (campaign_id, contact_id, phone, status, due, expires)
                VALUES (?, ?, ?, 'pending', ?, ?)
                """, campaign, contact, "" + OF_212, due, due.plusSeconds(60));
        start(campaign);

        gatherAllOf(campaign, 103);
        awaitGathered(campaign);

        assertThat(stage.rows("SELECT CAST(due AS CHAR), reason FROM ready WHERE campaign_id = ?", campaign))
                .containsExactly("[" + UtcTime.toSql(due) + ", own_time]");
    }

    private String waiting(Instant appointment, int contacts) {
        return "["
                + String.join(
                        ", ",
                        UtcTime.toSql(appointment.minus(Duration.ofHours(24))),
                        UtcTime.toSql(appointment.minus(Duration.ofHours(2))),
                        "own_time",
                        "" + contacts)
                + "]";
    }

    private static String german(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd.MM.uuuu")) + " 14:30";
    }

    private static String american(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)) + " 2:30 pm";
    }

    private void write(long from, int count, String appointment) {
        stage.execute(
                "UPDATE contact SET custom2 = ? WHERE contact_id >= ? AND contact_id < ?",
                appointment,
                from,
                from + count);
    }

    private List<String> totals(long campaign) {
        return stage.rows(
                "SELECT status, SUM(total) FROM campaign_stat WHERE campaign_id = ? GROUP BY status ORDER BY status",
                campaign);
    }

    private long startedReminders(long user, long group) {
        long campaign = reminders(user, group);
        start(campaign);
        return campaign;
    }

    /** A day before, until two hours before; in Berlin, which the called persons' clocks do not follow. */
    private long reminders(long user, long group) {
        long campaign = stage.stoppedCampaign(user, group);
        stage.execute("""
                UPDATE campaign SET kind = 'reminder', timezone = 'Europe/Berlin', appointment_type = 'individual',
                       appointment_field = 2, reminder_hours = 24, reminder_expiry_hours = 2 WHERE campaign_id = ?
                """, campaign);
        return campaign;
    }

    private void start(long campaign) {
        stage.execute("UPDATE campaign SET status = 'running' WHERE campaign_id = ?", campaign);
    }
}
