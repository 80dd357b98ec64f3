package ictb.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * Between when a contact is reminded of its appointment.
 *
 * @param due not before; empty where there is no appointment
 * @param expires no attempt from then on; empty where there is no appointment
 * @param skipped why the contact is not called at all
 * @param readings of an appointment whose date can be read in two ways
 */
record ReminderPlan(
        Optional<Instant> due, Optional<Instant> expires, Optional<SkipReason> skipped, Optional<String> readings) {

    private static final String EXAMPLES = "2026-12-24 14:30 or 24 Dec 2026 2:30 pm";

    /**
     * Who comes to know of it between {@link Appointment#before()} and {@link Appointment#expiry()} is called at once.
     *
     * @param appointment one that is farther than any campaign lasts is a mistake in its year
     */
    static ReminderPlan of(AppointmentTime appointment, Appointment terms, Instant now) {
        return appointment
                .at()
                .filter(at -> !at.isAfter(now.plus(AdditionTerms.FARTHEST)))
                .map(at -> ofReadable(at, terms, now))
                .orElse(new ReminderPlan(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(SkipReason.NO_APPOINTMENT),
                        appointment.readings()));
    }

    private static ReminderPlan ofReadable(Instant appointment, Appointment terms, Instant now) {
        Instant expires = appointment.minus(terms.expiry().orElseThrow());
        return new ReminderPlan(
                Optional.of(appointment.minus(terms.before().orElseThrow())),
                Optional.of(expires),
                expires.isAfter(now) ? Optional.empty() : Optional.of(SkipReason.APPOINTMENT_TOO_NEAR),
                Optional.empty());
    }

    ContactStatus status() {
        return skipped.isPresent() ? ContactStatus.CANCELLED : ContactStatus.PENDING;
    }

    /** As contacts of campaigns keep it. */
    Optional<String> reason(Appointment terms) {
        return skipped.map(why -> why == SkipReason.NO_APPOINTMENT
                ? why.sentence(readings.map(two -> terms.member() + " may be " + two + "; set the country")
                        .orElse(terms.member() + " is not like " + EXAMPLES))
                : why.sentence());
    }

    private static String ambiguous(Appointment terms, String readings) {
        return terms.member() + " may be " + readings + "; set the user's country, or write the date as 2026-12-24";
    }

    /** What whoever adds the contact is told. */
    Optional<String> refusal(Appointment terms) {
        return skipped.map(why -> why == SkipReason.NO_APPOINTMENT
                ? readings.map(two -> ambiguous(terms, two))
                        .orElse(terms.member() + " must be the date and time of the contact's appointment, such as "
                                + EXAMPLES)
                : "The appointment in " + terms.member()
                        + " is over, or too near: the campaign's reminder_expiry allows calls until "
                        + terms.expiry().orElseThrow().toHours() + " hours before it");
    }
}
