package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.launcher.asterisk.CarrierCall;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Schedules and the hours of users, at a real Asterisk. */
@ExtendWith(SharedSystem.class)
@Tag("alone")
class ScheduleIT {

    /** Half an hour beside most others, so that a time of another zone would not pass for its own. */
    private static final ZoneId ZONE = ZoneId.of("Pacific/Marquesas");

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MORE_THAN_GO_IN_A_MINUTE = 1_000;

    private final RunningSystem system;
    private final Customer customer;

    ScheduleIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
    }

    @Test
    void campaignStartsAtItsMinuteAndPlacesNoCallASecondAfterItsStop() {
        Campaign campaign = customer.campaign(
                customer.group(Customer.ordinaryNumbers(MORE_THAN_GO_IN_A_MINUTE)),
                customer.recording(500),
                "timezone",
                ZONE.getId(),
                "cps",
                "15");
        ZonedDateTime start = roomInTheMinute().truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        ZonedDateTime stop = start.plusMinutes(1);
        schedule(campaign, start, stop, start);
        assertThat(campaign.status()).isEqualTo("scheduled");

        await().atMost(PATIENCE).until(() -> !campaign.calls().isEmpty());
        assertThat(campaign.status()).isEqualTo("running");
        await().atMost(PATIENCE).until(() -> campaign.status().equals("scheduled"));
        await().atMost(PATIENCE)
                .until(() -> campaign.results().stream()
                        .noneMatch(row -> row.getString("status").equals("pending")));

        List<Instant> rung = campaign.calls().stream().map(CarrierCall::time).toList();
        assertThat(rung).hasSizeBetween(100, MORE_THAN_GO_IN_A_MINUTE - 1);
        assertThat(rung)
                .allSatisfy(time -> assertThat(time)
                        .isBetween(start.toInstant(), stop.toInstant().plusSeconds(1)));
        assertThat(rung.get(0))
                .as("it began at its minute")
                .isBefore(start.toInstant().plusSeconds(5));
        assertThat(rung.get(rung.size() - 1))
                .as("it dialled until the stop")
                .isAfter(stop.toInstant().minusSeconds(3));
        assertThat(campaign.summary().getInt("answered")).isEqualTo(rung.size());
    }

    /** Enough of the minute is left to make the schedule before it is over. */
    private static ZonedDateTime roomInTheMinute() {
        await().atMost(Duration.ofSeconds(15)).until(() -> ZonedDateTime.now().getSecond() < 50);
        return ZonedDateTime.now(ZONE);
    }

    @Test
    void scheduleOfAnotherDayStartsNothingAndAStartByHandDoes() {
        Campaign campaign = small();
        ZonedDateTime now = ZonedDateTime.now(ZONE);
        schedule(campaign, now.minusHours(1), now.plusHours(1), now.plusDays(3));

        assertThat(campaign.status()).isEqualTo("scheduled");
        assertThat(campaign.nextAt()).isAfter(Instant.now().plus(Duration.ofDays(1)));
        assertThat(campaign.calls()).isEmpty();

        assertThat(customer.api()
                        .call("Campaign_Start", "campaign_id", "" + campaign.id())
                        .text())
                .startsWith("Campaign started outside the hours of its schedule, which stops it at ");
        campaign.awaitCompletion(PATIENCE);
        assertThat(campaign.rings()).hasSize(3);
    }

    @Test
    void campaignThatIsScheduledWithinItsHoursStartsAtOnce() {
        Campaign campaign = small();
        ZonedDateTime now = ZonedDateTime.now(ZONE);

        schedule(campaign, now.minusHours(2), now.plusHours(2), now.minusHours(2));

        campaign.awaitCompletion(PATIENCE);
        assertThat(campaign.rings()).hasSize(3);
    }

    @Test
    void pausedCampaignPlacesNoCallUntilItGoesOnWithinItsHours() {
        Campaign campaign = paced(60);
        ZonedDateTime now = ZonedDateTime.now(ZONE);
        schedule(campaign, now.minusHours(2), now.plusHours(2), now.minusHours(2));
        campaign.awaitCalls(5);

        Instant paused = campaign.tell("Campaign_Pause");

        await().during(Duration.ofSeconds(3))
                .atMost(PATIENCE)
                .until(() -> campaign.status().equals("paused"));
        assertThat(campaign.calls())
                .hasSizeLessThan(60)
                .allSatisfy(call -> assertThat(call.time()).isBefore(paused.plusSeconds(1)));
        campaign.tell("Campaign_Resume");
        assertThat(campaign.status()).isEqualTo("running");
        assertThat(campaign.nextAt())
                .as("its schedule stops it")
                .isEqualTo(now.plusHours(2).truncatedTo(ChronoUnit.MINUTES).toInstant());
        campaign.awaitCompletion(PATIENCE);
        assertThat(campaign.rings()).hasSize(60);
        assertThat(campaign.rings().values()).containsOnly(1L);
    }

    @Test
    void campaignThatWasPausedGoesOnAtTheNextStartOfItsHours() {
        Campaign campaign = paced(60);
        ZonedDateTime now = ZonedDateTime.now(ZONE);
        schedule(campaign, now.minusHours(1), now.plusHours(1), now.plusDays(3));
        campaign.start();
        campaign.awaitCalls(5);
        campaign.tell("Campaign_Pause");

        assertThat(customer.api()
                        .call("Campaign_Resume", "campaign_id", "" + campaign.id())
                        .text())
                .startsWith("Campaign resumed; its schedule starts it at ");

        Instant resumed = Instant.now();
        await().during(Duration.ofSeconds(3))
                .atMost(PATIENCE)
                .until(() -> campaign.status().equals("scheduled"));
        assertThat(campaign.nextAt()).isAfter(Instant.now().plus(Duration.ofDays(1)));
        assertThat(campaign.calls()).allSatisfy(call -> assertThat(call.time()).isBefore(resumed.plusSeconds(1)));
    }

    /** It never completes: it is its schedule that lets it wait, with whoever has come since. */
    @Test
    void permanentCampaignWaitsFromItsStopOnForWhoeverComes() {
        long group = customer.group(Customer.ordinaryNumbers(3));
        Campaign campaign = customer.campaign(
                group, customer.recording(200), "timezone", ZONE.getId(), "campaign_mode", "permanent");
        ZonedDateTime stop = roomInTheMinute().truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        schedule(campaign, stop.minusHours(2), stop, stop.minusHours(2));
        campaign.awaitCalls(3);
        assertThat(campaign.status()).isEqualTo("running");

        await().atMost(PATIENCE).until(() -> campaign.status().equals("scheduled"));
        campaign.addContact(Customer.ordinaryNumbers(1).get(0));

        await().during(Duration.ofSeconds(3))
                .atMost(PATIENCE)
                .until(() -> campaign.status().equals("scheduled"));
        assertThat(campaign.calls()).hasSize(3);
        campaign.start();
        campaign.awaitCalls(4);
        assertThat(campaign.rings().values()).containsOnly(1L);
    }

    /** Slow enough to be paused in the middle. */
    private Campaign paced(int contacts) {
        return customer.campaign(
                customer.group(Customer.ordinaryNumbers(contacts)),
                customer.recording(200),
                "timezone",
                ZONE.getId(),
                "cps",
                "6");
    }

    @Test
    void usersDaysHoldACampaignUntilTheyAreOver() {
        bind(
                "weekday",
                ""
                        + (ZonedDateTime.now(ZoneId.of("UTC"))
                                                .plusDays(3)
                                                .getDayOfWeek()
                                                .getValue()
                                        % 7
                                + 1));
        Campaign campaign = small();

        assertThat(customer.api()
                        .call("Campaign_Start", "campaign_id", "" + campaign.id())
                        .text())
                .startsWith("Campaign started; it waits: The user's hours are closed until ");
        await().during(Duration.ofSeconds(2)).until(() -> campaign.calls().isEmpty());

        system.admin()
                .call("User_Resource_Delete", "usr_id", "" + customer.usrId(), "resource", "weekday")
                .text();
        campaign.awaitCompletion(Duration.ofMinutes(3));
        assertThat(campaign.rings()).hasSize(3);
    }

    private Campaign small() {
        return customer.campaign(
                customer.group(Customer.ordinaryNumbers(3)), customer.recording(500), "timezone", ZONE.getId());
    }

    private void schedule(Campaign campaign, ZonedDateTime start, ZonedDateTime stop, ZonedDateTime day) {
        ApiClient.Reply reply = customer.api()
                .call(
                        "Campaign_Schedule",
                        "campaign_id",
                        "" + campaign.id(),
                        "weekdays",
                        "" + (day.getDayOfWeek().getValue() % 7 + 1),
                        "start_time",
                        Customer.json("hour", "" + start.getHour(), "minute", "" + start.getMinute()),
                        "stop_time",
                        Customer.json("hour", "" + stop.getHour(), "minute", "" + stop.getMinute()));
        assertThat(reply.isTrue()).as(reply.body()).isTrue();
    }

    private void bind(String resource, String data) {
        assertThat(system.admin()
                        .call(
                                "User_Resource_Create",
                                "usr_id",
                                "" + customer.usrId(),
                                "resource",
                                resource,
                                "data",
                                data)
                        .isTrue())
                .isTrue();
    }
}
