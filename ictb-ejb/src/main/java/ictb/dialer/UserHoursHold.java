package ictb.dialer;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.Optional;

/** Outside the days and hours to which its user is bound, nothing of a campaign is called. */
@Dependent
class UserHoursHold implements HoldSource {

    @Override
    public Optional<Hold> of(CallerTerms terms, Instant now) {
        return terms.limits()
                .hours()
                .map(UserHours::of)
                .flatMap(hours -> hours.closedUntil(now).map(until -> hold(hours, until)));
    }

    private static Hold hold(UserHours hours, Instant until) {
        return new Hold("user_hours", "The user's hours are closed until " + hours.told(until), Optional.of(until));
    }
}
