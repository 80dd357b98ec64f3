package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.launcher.asterisk.CarrierCall;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reminders before each contact's own appointment, at a real Asterisk: a day before it, until two hours before it. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("in-time")
class IndividualReminderIT {

    private static final int HOURS = 24;
    private static final int EXPIRY = 2;

    /** In New York, and presses 1. */
    private static final String SOON = "12125550401";

    private static final String LATE = "997721";
    private static final String LISTENS = "12125550100";
    private static final String UNREADABLE = "12125550200";
    private static final String TOO_NEAR = "12125550201";
    private static final String FAR = "12125550202";
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final Duration UNTIL_IT_IS_DUE = Duration.ofSeconds(10);

    private static final String MESSAGE = """
            {"name": "appointment", "parts": [{"type": "recording", "recording_id": %d}, {"confirm": "1"}]}
            """;

    private final Customer customer;
    private Campaign campaign;
    private Instant due;
    private Instant far;
    private JsonObject explainedBefore;

    IndividualReminderIT(RunningSystem system) {
        this.customer = Customer.of(system);
    }

    @BeforeAll
    void runUntilTheFirstIsCalled() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        due = now.plus(UNTIL_IT_IS_DUE);
        far = now.plus(Duration.ofDays(40));
        long group = customer.group(List.of());
        contact(group, SOON, local("MMM d, uuuu h:mm:ss a", due.plus(Duration.ofHours(HOURS))));
        contact(group, LATE, now.plus(Duration.ofHours(EXPIRY)).plusSeconds(120).toString());
        contact(group, UNREADABLE, "next Tuesday");
        contact(
                group,
                TOO_NEAR,
                now.plus(Duration.ofHours(EXPIRY)).minusSeconds(1).toString());
        contact(group, FAR, local("d.M.uuuu H:mm:ss", far.plus(Duration.ofHours(HOURS))));
        campaign = customer.individualReminders(group, message(1_000), HOURS, EXPIRY);
        campaign.start();
        await("all are taken over")
                .atMost(Duration.ofSeconds(8))
                .until(() -> explained().getInt("pending") <= 3 && total("waiting", "own_time") == 2);
        explainedBefore = explained();
        campaign.awaitResult(SOON, "completed");
        campaign.awaitResult(LATE, "completed");
    }

    /** Nobody is to wait in the system that others look at. */
    @AfterAll
    void stopWaiting() {
        campaign.stop();
    }

    private long message(int millis) {
        return customer.api()
                .call("Message_Create", "message", MESSAGE.formatted(customer.recording(millis)))
                .number();
    }

    private void contact(long group, String phone, String appointment) {
        customer.api()
                .call(
                        "Contact_Create",
                        "contact",
                        json("phone", phone, "custom1", appointment),
                        "contact_group_id",
                        "" + group)
                .number();
    }

    private static String local(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withZone(NEW_YORK)
                .format(at);
    }

    private JsonObject explained() {
        return explained(campaign);
    }

    private JsonObject explained(Campaign asked) {
        return customer.api()
                .call("Campaign_Explain", "campaign_id", "" + asked.id())
                .pair()
                .getJsonObject(1);
    }

    private int total(String list, String reason) {
        return total(explained(), list, reason);
    }

    private static int total(JsonObject explained, String list, String reason) {
        return explained.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("reason").equals(reason))
                .mapToInt(row -> row.getInt("total"))
                .sum();
    }

    @Test
    void contactIsCalledHoursBeforeItsAppointmentAndNotEarlier() {
        assertThat(campaign.callsTo(SOON))
                .singleElement()
                .extracting(CarrierCall::time)
                .satisfies(rang -> assertThat(rang).isBetween(due, due.plusSeconds(5)));
        assertThat(Instant.parse(explainedBefore.getString("next_instant"))).isEqualTo(due);
    }

    @Test
    void contactThatIsKnownLateIsCalledAtOnce() {
        assertThat(campaign.callsTo(LATE))
                .singleElement()
                .extracting(CarrierCall::time)
                .satisfies(rang -> assertThat(rang).isBefore(due));
    }

    @Test
    void unreadableAppointmentIsAReason() {
        JsonObject result = campaign.resultOf(UNREADABLE);

        assertThat(result.getString("status")).isEqualTo("cancelled");
        assertThat(result.getString("reason"))
                .isEqualTo(
                        "no date and time of its appointment: custom1 is not like 2026-12-24 14:30 or 24 Dec 2026 2:30 pm");
        assertThat(total("skipped", "no_appointment")).isEqualTo(1);
        assertThat(campaign.callsTo(UNREADABLE)).isEmpty();
    }

    @Test
    void appointmentThatIsTooNearIsAReason() {
        JsonObject result = campaign.resultOf(TOO_NEAR);

        assertThat(result.getString("status")).isEqualTo("cancelled");
        assertThat(result.getString("reason")).isEqualTo("its appointment is over, or too near for a reminder");
        assertThat(total("skipped", "appointment_too_near")).isEqualTo(1);
        assertThat(campaign.callsTo(TOO_NEAR)).isEmpty();
    }

    @Test
    void campaignGoesOnUntilTheLastAppointment() {
        assertThat(campaign.status()).isEqualTo("running");
        assertThat(total("waiting", "own_time")).isEqualTo(1);
        assertThat(Instant.parse(explained().getString("next_instant"))).isEqualTo(far);
        assertThat(campaign.callsTo(FAR)).isEmpty();
    }

    @Test
    void addedContactNeedsAnAppointment() {
        assertThat(added(campaign, "12125550203", "soon").body())
                .contains("custom1 must be the date and time of the contact's appointment,"
                        + " such as 2026-12-24 14:30 or 24 Dec 2026 2:30 pm");
        assertThat(added(
                                campaign,
                                "12125550204",
                                Instant.now().plus(Duration.ofHours(1)).toString())
                        .body())
                .contains(
                        "The appointment in custom1 is over, or too near: the campaign's reminder_expiry allows calls until"
                                + " 2 hours before it");
        assertThat(explained().getInt("pending")).isEqualTo(1);
    }

    private ApiClient.Reply added(Campaign to, String phone, String appointment) {
        return customer.api()
                .call(
                        "Campaign_Contact_Create",
                        "campaign_id",
                        "" + to.id(),
                        "contact",
                        json("phone", phone, "custom1", appointment));
    }

    @Test
    void addedContactWaitsForItsOwnTime() {
        Campaign permanent = customer.individualReminders(
                customer.group(List.of()), message(1_000), HOURS, EXPIRY, "campaign_mode", "permanent");
        permanent.start();
        added(permanent, FAR, local("d.M.uuuu H:mm:ss", far.plus(Duration.ofHours(HOURS))))
                .number();

        JsonObject explained = explained(permanent);

        assertThat(total(explained, "waiting", "own_time")).isEqualTo(1);
        assertThat(Instant.parse(explained.getString("next_instant"))).isEqualTo(far);
        permanent.tell("Campaign_Delete");
    }

    /** One channel, which another contact talks on for longer than its time lasts. */
    @Test
    void contactWhoseTimeEndsWhileItWaitsIsNotCalled() {
        long message = message(15_000);
        long group = customer.group(List.of());
        Instant expires = Instant.now().plusSeconds(8);
        contact(group, LISTENS, Instant.now().plus(Duration.ofHours(EXPIRY + 1)).toString());
        contact(group, FAR, expires.plus(Duration.ofHours(EXPIRY)).toString());
        Campaign narrow = customer.individualReminders(group, message, HOURS, EXPIRY, "channel", "1");
        narrow.start();
        narrow.awaitCompletion(Duration.ofMinutes(3));

        assertThat(narrow.callsTo(FAR)).isEmpty();
        assertThat(narrow.resultOf(FAR).getString("status")).isEqualTo("cancelled");
        assertThat(narrow.resultOf(FAR).getString("reason")).isEqualTo("its expiry passed before it could be called");
        assertThat(Instant.parse(narrow.resultOf(LISTENS).getString("end_time")))
                .isAfter(expires);
    }
}
