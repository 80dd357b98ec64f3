package ictb.dialer;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.Optional;

/** From its schedule's stop on nothing of a campaign is called, although nobody has come to stop it yet. */
@Dependent
class ScheduleHold implements HoldSource {

    @Override
    public Optional<Hold> of(CallerTerms terms, Instant now) {
        return terms.campaign()
                .stopAt()
                .filter(stop -> !stop.isAfter(now))
                .map(stop -> new Hold("schedule", "The hours of its schedule are over", Optional.empty()));
    }
}
