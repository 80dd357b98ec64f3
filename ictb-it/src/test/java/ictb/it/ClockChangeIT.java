package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.it.clock.MovedClock;
import ictb.launcher.asterisk.CarrierCall;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The days on which the clocks of a zone change, lived through by the application as it ships, but for its clock, which is moved. */
class ClockChangeIT {

    /** Where the called numbers are. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** Is skipped in spring and comes twice in autumn. */
    private static final LocalTime START = LocalTime.of(1, 30);

    /** To make a campaign before it is to start. */
    private static final Duration ROOM = Duration.ofSeconds(20);

    /** A minute until schedules are looked through after the clock has jumped, and some more. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int CONTACTS = 3;
    private static final int HOURS_BEFORE = 18;
    private static final LocalTime APPOINTMENT = LocalTime.NOON;
    private static final String SOMEWHERE_ELSE = "Pacific/Marquesas";
    private static final String REMINDER = """
            {"name": "appointment", "parts": [{"type": "recording", "recording_id": %d}]}
            """;

    private static RunningSystem system;
    private static MovedClock clock;
    private static Customer customer;

    @BeforeAll
    static void start() throws Exception {
        system = RunningSystem.start("clock-change", AssemblyWith.packageOf(MovedClock.class), Map.of());
        clock = MovedClock.of(system.home());
        customer = Customer.of(system);
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
    }

    @Test
    void remindersComeInTimeAndTheStartOfADayHappensOnceWhateverTheClocksDo() {
        Stream.iterate(nextChange(Instant.now()), change -> nextChange(change.getInstant()))
                .limit(2)
                .forEach(change -> {
                    remindAcross(change);
                    if (change.isGap()) {
                        liveThroughTheGap(change);
                    } else {
                        liveThroughTheOverlap(change);
                    }
                });
    }

    private static ZoneOffsetTransition nextChange(Instant after) {
        return ZONE.getRules().nextTransition(after);
    }

    /** The clocks change between the call and the appointment, so that the call is not at the hour that a clock would tell. */
    private static void remindAcross(ZoneOffsetTransition change) {
        ZonedDateTime appointment =
                change.getDateTimeAfter().toLocalDate().atTime(APPOINTMENT).atZone(ZONE);
        Instant due = appointment.toInstant().minus(Duration.ofHours(HOURS_BEFORE));
        assertThat(due.atZone(ZONE).toLocalTime()).isNotEqualTo(APPOINTMENT.minusHours(HOURS_BEFORE));
        clock.moveTo(due.minus(ROOM));
        long group = customer.group(List.of());
        Customer.ordinaryNumbers(CONTACTS).forEach(phone -> addTo(group, phone, appointment));
        long message = customer.api()
                .call("Message_Create", "message", REMINDER.formatted(customer.recording(200)))
                .number();
        Campaign campaign = customer.individualReminders(group, message, HOURS_BEFORE, 1, "timezone", SOMEWHERE_ELSE);
        campaign.start();

        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.calls())
                .hasSize(CONTACTS)
                .extracting(CarrierCall::time)
                .allSatisfy(time -> assertThat(clock.at(time)).isBetween(due, due.plusSeconds(10)));
    }

    private static void addTo(long group, String phone, ZonedDateTime appointment) {
        String written = DateTimeFormatter.ofPattern("d.M.uuuu H:mm").format(appointment);
        customer.api()
                .call(
                        "Contact_Create",
                        "contact",
                        Customer.json("phone", phone, "custom1", written),
                        "contact_group_id",
                        "" + group)
                .number();
    }

    private static void liveThroughTheGap(ZoneOffsetTransition gap) {
        clock.moveTo(gap.getInstant().minus(ROOM));
        Campaign campaign = scheduled(ZONE, START, LocalTime.of(4, 0));

        assertThat(campaign.nextAt()).as("there is no half past one").isEqualTo(gap.getInstant());
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.rings()).hasSize(CONTACTS);
        assertThat(campaign.calls())
                .extracting(CarrierCall::time)
                .allSatisfy(time -> assertThat(clock.at(time))
                        .isBetween(gap.getInstant(), gap.getInstant().plus(PATIENCE)));
    }

    private static void liveThroughTheOverlap(ZoneOffsetTransition overlap) {
        Instant first = overlap.getDateTimeAfter().toLocalDate().atTime(START).toInstant(overlap.getOffsetBefore());
        Instant second = first.plusSeconds(overlap.getOffsetBefore().getTotalSeconds()
                - overlap.getOffsetAfter().getTotalSeconds());
        clock.moveTo(first.minus(ROOM));
        Campaign campaign = scheduled(ZONE, START, START.plusMinutes(1), "campaign_mode", "permanent");
        LocalTime inUtc = second.atZone(ZoneOffset.UTC).toLocalTime();
        Campaign witness = scheduled(ZoneId.of("UTC"), inUtc, inUtc.plusMinutes(30));
        assertThat(campaign.nextAt()).isEqualTo(first);

        await().atMost(PATIENCE).until(() -> campaign.calls().size() == CONTACTS);
        assertThat(campaign.calls())
                .extracting(CarrierCall::time)
                .allSatisfy(time -> assertThat(clock.at(time)).isBetween(first, first.plusSeconds(60)));
        await().atMost(PATIENCE).until(() -> campaign.status().equals("scheduled"));
        campaign.addContact(Customer.ordinaryNumbers(1).get(0));

        clock.moveTo(second.plusSeconds(1));
        witness.awaitCompletion(PATIENCE);

        assertThat(campaign.status()).isEqualTo("scheduled");
        assertThat(campaign.calls()).as("half past one was there already").hasSize(CONTACTS);
        ZonedDateTime tomorrow = ZonedDateTime.ofInstant(second, ZONE).plusDays(1);
        assertThat(campaign.nextAt()).isEqualTo(tomorrow.toInstant());
    }

    /** On every day. */
    private static Campaign scheduled(ZoneId zone, LocalTime start, LocalTime stop, String... members) {
        Campaign campaign = customer.campaign(
                customer.group(Customer.ordinaryNumbers(CONTACTS)),
                customer.recording(200),
                Stream.concat(Stream.of("timezone", zone.getId()), Stream.of(members))
                        .toArray(String[]::new));
        String days = String.join(
                ",",
                Stream.of(DayOfWeek.values()).map(day -> "" + day.getValue()).toList());
        ApiClient.Reply reply = customer.api()
                .call(
                        "Campaign_Schedule",
                        "campaign_id",
                        "" + campaign.id(),
                        "weekdays",
                        days,
                        "start_time",
                        json(start),
                        "stop_time",
                        json(stop));
        assertThat(reply.isTrue()).as(reply.body()).isTrue();
        return campaign;
    }

    private static String json(LocalTime time) {
        return Customer.json("hour", "" + time.getHour(), "minute", "" + time.getMinute());
    }
}
