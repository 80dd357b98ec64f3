package ictb.dialer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers over a time that rolls with the clock, without a database: what {@link TransferHours} keeps. Kept in slices, the oldest of
 * which count as long as any of it lies within that time: rather too long than too short. A value; each answer gives the next.
 *
 * @param length of the time: 24 hours, 30 days
 * @param slices oldest first
 */
record RollingAnswers(Duration length, List<Slice> slices) {

    private static final int SLICES = 96;

    /** What people answered in a part of the time. */
    record Slice(Instant begin, int answered, int abandoned) {

        Slice and(boolean isAbandoned) {
            return new Slice(begin, answered + 1, abandoned + (isAbandoned ? 1 : 0));
        }
    }

    static RollingAnswers over(Duration length) {
        return new RollingAnswers(length, List.of());
    }

    /** A person has answered. @param isAbandoned whether nobody took the call */
    RollingAnswers after(boolean isAbandoned, Instant now) {
        List<Slice> next = new ArrayList<>(at(now).slices());
        int last = next.size() - 1;
        if (last >= 0 && now.isBefore(next.get(last).begin().plus(slice()))) {
            next.set(last, next.get(last).and(isAbandoned));
        } else {
            next.add(new Slice(now, 0, 0).and(isAbandoned));
        }
        return new RollingAnswers(length, List.copyOf(next));
    }

    /** Without what lies before its time. */
    RollingAnswers at(Instant now) {
        Instant from = now.minus(length);
        return new RollingAnswers(
                length,
                slices.stream()
                        .filter(slice -> slice.begin().plus(slice()).isAfter(from))
                        .toList());
    }

    AbandonmentRate rate() {
        return new AbandonmentRate(
                slices.stream().mapToInt(Slice::answered).sum(),
                slices.stream().mapToInt(Slice::abandoned).sum());
    }

    private Duration slice() {
        return length.dividedBy(SLICES);
    }
}
