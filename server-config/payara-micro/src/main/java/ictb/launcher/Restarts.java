package ictb.launcher;

import java.time.Duration;

/**
 * What has become of the starts of one part, and what follows from it. The pause before the next start is a second, and twice
 * as long after each end that follows soon upon a start, a minute at the most. A part that has run for five minutes begins
 * anew.
 *
 * @param ends how often it has ended soon after its start, one after the other
 * @param failedStarts how many starts, one after the other, it did not even become ready after
 */
record Restarts(int ends, int failedStarts) {
    static final Restarts NONE = new Restarts(0, 0);
    /** After so many starts in vain nobody expects anything of one more. */
    static final int MOST_FAILED_STARTS = 5;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration STEADY = Duration.ofMinutes(5);

    /** @param ran for how long it had been ready */
    Restarts afterEnd(Duration ran) {
        return ran.compareTo(STEADY) >= 0 ? new Restarts(1, 0) : new Restarts(ends + 1, 0);
    }

    Restarts afterFailedStart() {
        return new Restarts(ends + 1, failedStarts + 1);
    }

    boolean areInVain() {
        return failedStarts >= MOST_FAILED_STARTS;
    }

    /** How long to wait before the next start. */
    Duration pause() {
        Duration pause = FIRST_PAUSE;
        for (int end = 1; end < ends && pause.compareTo(LONGEST_PAUSE) < 0; end++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
