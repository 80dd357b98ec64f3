package ictb.dialer;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.Optional;

/** From the second in which an administrator sets a user inactive, nothing of that user is dialled. */
@Dependent
class InactiveUserHold implements HoldSource {

    @Override
    public Optional<Hold> of(CallerTerms terms, Instant now) {
        return terms.limits().isActive()
                ? Optional.empty()
                : Optional.of(new Hold("inactive", "The user is inactive", Optional.empty()));
    }
}
