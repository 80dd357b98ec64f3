package ictb.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * Between when a contact is reminded of its appointment.
 *
 * @param due not before; empty where there is no appointment
 * @param expires no attempt from then on; empty where there is no appointment
 * @param skipped why the contact is not called at all
 */
record ReminderPlan(Optional<Instant> due, Optional<Instant> expires, Optional<SkipReason> skipped) {

    private static final String EXAMPLES = "2026-12-24 14:30 or 12/24/2026 2:30 pm";

    /**
     * Who comes to know of it between {@link Appointment#before()} and {@link Appointment#expiry()} is called at once.
     *
     * @param appointment empty where it is unreadable; one that is farther than any campaign lasts is a mistake in its year
     */
    static ReminderPlan of(Optional<Instant> appointment, Appointment terms, Instant now) {
        return appointment
                .filter(at -> !at.isAfter(now.plus(AdditionTerms.FARTHEST)))
                .map(at -> ofReadable(at, terms, now))
                .orElse(new ReminderPlan(Optional.empty(), Optional.empty(), Optional.of(SkipReason.NO_APPOINTMENT)));
    }

    private static ReminderPlan ofReadable(Instant appointment, Appointment terms, Instant now) {
        Instant expires = appointment.minus(terms.expiry().orElseThrow());
        return new ReminderPlan(
                Optional.of(appointment.minus(terms.before().orElseThrow())),
                Optional.of(expires),
                expires.isAfter(now) ? Optional.empty() : Optional.of(SkipReason.APPOINTMENT_TOO_NEAR));
    }

    ContactStatus status() {
        return skipped.isPresent() ? ContactStatus.CANCELLED : ContactStatus.PENDING;
    }

    /** As contacts of campaigns keep it. */
    Optional<String> reason(Appointment terms) {
        return skipped.map(why -> why == SkipReason.NO_APPOINTMENT
                ? why.sentence(terms.member() + " is not like " + EXAMPLES)
                : why.sentence());
    }

    /** What whoever adds the contact is told. */
    Optional<String> refusal(Appointment terms) {
        return skipped.map(why -> why == SkipReason.NO_APPOINTMENT
                ? terms.member() + " must be the date and time of the contact's appointment, such as " + EXAMPLES
                : "The appointment in " + terms.member()
                        + " is over, or too near: the campaign's reminder_expiry allows calls until "
                        + terms.expiry().orElseThrow().toHours() + " hours before it");
    }
}
