package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.platform.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReminderPlanTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Appointment DAY_BEFORE = terms(24, 2);

    @Test
    void callIsDueHoursBeforeTheAppointment() {
        ReminderPlan plan = at(Duration.ofDays(3));

        assertThat(plan.due()).contains(NOW.plus(Duration.ofDays(2)));
        assertThat(plan.expires()).contains(NOW.plus(Duration.ofHours(70)));
        assertThat(plan.skipped()).isEmpty();
        assertThat(plan.status()).isEqualTo(ContactStatus.PENDING);
        assertThat(plan.reason(DAY_BEFORE)).isEmpty();
    }

    @Test
    void whoIsKnownLateIsCalledAllTheSame() {
        ReminderPlan plan = at(Duration.ofHours(2).plusNanos(1));

        assertThat(plan.due()).hasValueSatisfying(due -> assertThat(due).isBefore(NOW));
        assertThat(plan.skipped()).isEmpty();
    }

    @Test
    void nobodyIsCalledAtTheExpiry() {
        ReminderPlan plan = at(Duration.ofHours(2));

        assertThat(plan.skipped()).contains(SkipReason.APPOINTMENT_TOO_NEAR);
        assertThat(plan.status()).isEqualTo(ContactStatus.CANCELLED);
        assertThat(plan.reason(DAY_BEFORE)).contains("its appointment is over, or too near for a reminder");
    }

    @Test
    void appointmentThatIsOverIsTooNear() {
        assertThat(at(Duration.ofDays(-40_000)).skipped()).contains(SkipReason.APPOINTMENT_TOO_NEAR);
    }

    @Test
    void whatIsUnreadableIsNoAppointment() {
        ReminderPlan plan = ReminderPlan.of(AppointmentTime.NONE, DAY_BEFORE, NOW);

        assertThat(plan.skipped()).contains(SkipReason.NO_APPOINTMENT);
        assertThat(plan.due()).isEmpty();
        assertThat(plan.expires()).isEmpty();
        assertThat(plan.status()).isEqualTo(ContactStatus.CANCELLED);
        assertThat(plan.refusal(DAY_BEFORE))
                .contains("custom3 must be the date and time of the contact's appointment,"
                        + " such as 2026-12-24 14:30 or 24 Dec 2026 2:30 pm");
    }

    @Test
    void reasonNamesTheFieldAndFitsItsColumn() {
        String reason = ReminderPlan.of(AppointmentTime.NONE, DAY_BEFORE, NOW)
                .reason(DAY_BEFORE)
                .orElseThrow();

        assertThat(reason)
                .isEqualTo(
                        "no date and time of its appointment: custom3 is not like 2026-12-24 14:30 or 24 Dec 2026 2:30 pm")
                .hasSizeLessThanOrEqualTo(100);
        assertThat(SkipReason.ofSentence(reason)).contains(SkipReason.NO_APPOINTMENT);
    }

    @Test
    void appointmentInAnotherCenturyIsAMistake() {
        assertThat(at(Duration.ofDays(3_660)).skipped()).isEmpty();
        assertThat(at(Duration.ofDays(3_661)).skipped()).contains(SkipReason.NO_APPOINTMENT);
    }

    @Test
    void whateverTheTermsNobodyIsCalledOutsideOfThem() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            int hours = 1 + random.nextInt(Appointment.MOST_HOURS);
            int expiry = random.nextInt(hours);
            Instant appointment = NOW.plusSeconds(random.nextInt(80_000_000) - 10_000_000);

            ReminderPlan plan = ReminderPlan.of(appointmentAt(appointment), terms(hours, expiry), NOW);

            assertThat(plan.expires()).contains(appointment.minus(Duration.ofHours(expiry)));
            assertThat(plan.due().orElseThrow()).isBefore(plan.expires().orElseThrow());
            assertThat(plan.skipped().isEmpty())
                    .isEqualTo(plan.expires().orElseThrow().isAfter(NOW));
        }
    }

    @Test
    void addedContactIsCalledWithinBoth() {
        ReminderPlan plan = at(Duration.ofDays(3));
        AdditionTerms usual = said(Optional.empty(), Optional.empty());
        AdditionTerms narrower =
                said(Optional.of(NOW.plus(Duration.ofHours(50))), Optional.of(NOW.plus(Duration.ofHours(60))));

        assertThat(usual.within(plan, NOW)).isEqualTo(said(plan.due(), plan.expires()));
        assertThat(narrower.within(plan, NOW)).isEqualTo(narrower);
    }

    @Test
    void addedContactWithoutTimeForItsReminderIsRefused() {
        ReminderPlan plan = at(Duration.ofDays(3));
        AdditionTerms early = said(Optional.empty(), Optional.of(NOW.plus(Duration.ofHours(48))));

        assertThatThrownBy(() -> early.within(plan, NOW))
                .isInstanceOf(DomainException.class)
                .hasMessage("schedule_time and expiry leave no time for the reminder, which may be made from"
                        + " 2026-12-03T10:00:00Z until 2026-12-04T08:00:00Z");
    }

    private static ReminderPlan at(Duration fromNow) {
        return ReminderPlan.of(appointmentAt(NOW.plus(fromNow)), DAY_BEFORE, NOW);
    }

    private static AppointmentTime appointmentAt(Instant instant) {
        return new AppointmentTime(Optional.of(instant), Optional.empty());
    }

    @Test
    void appointmentThatCanBeReadInTwoWaysIsToldWithBoth() {
        ReminderPlan plan = ReminderPlan.of(
                new AppointmentTime(Optional.empty(), Optional.of("30 Sep 2026 or 12 Dec 2026")), DAY_BEFORE, NOW);

        assertThat(plan.reason(DAY_BEFORE).orElseThrow())
                .isEqualTo(
                        "no date and time of its appointment: custom3 may be 30 Sep 2026 or 12 Dec 2026; set the country")
                .hasSizeLessThanOrEqualTo(100);
        assertThat(plan.refusal(DAY_BEFORE))
                .contains(
                        "custom3 may be 30 Sep 2026 or 12 Dec 2026; set the user's country, or write the date as 2026-12-24");
    }

    private static AdditionTerms said(Optional<Instant> due, Optional<Instant> expires) {
        return new AdditionTerms(due, expires, false, Optional.empty());
    }

    private static Appointment terms(int hours, int expiry) {
        return new Appointment(new NewAppointment(
                Optional.of(AppointmentType.INDIVIDUAL), Optional.of(3), Optional.of(hours), Optional.of(expiry)));
    }
}
