package ictb.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How often one number may be called, by whatever campaign.
 *
 * @param calls at the most, attempts that nobody answered included
 * @param within of the time before any moment
 */
public record AttemptCap(int calls, Duration within) {

    static final Duration DAY = Duration.ofDays(1);
    static final Duration WEEK = Duration.ofDays(7);

    public boolean isOfADay() {
        return within.equals(DAY);
    }

    /**
     * @param earlier when the number was called; calls from before the span do not matter
     * @return when it may be called again, empty where that is now
     */
    public Optional<Instant> freeAt(List<Instant> earlier, Instant now) {
        Instant since = now.minus(within);
        return earlier.stream()
                .filter(call -> call.isAfter(since))
                .sorted(Comparator.reverseOrder())
                .skip(calls - 1)
                .findFirst()
                .map(call -> call.plus(within));
    }
}
