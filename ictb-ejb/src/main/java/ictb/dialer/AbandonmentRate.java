package ictb.dialer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of the calls that people answered were abandoned, over a time that rolls with the clock. Kept in slices, the oldest of
 * which count as long as any of it lies within that time: rather too long than too short. A value; each answer gives the next.
 *
 * @param length of the time: 24 hours, 30 days
 * @param slices oldest first
 */
record AbandonmentRate(Duration length, List<Slice> slices) {

    private static final int SLICES = 96;

    /** The fewest answers that a share is told of: one abandoned call out of a few says nothing. */
    private static final int ENOUGH = 40;

    /** What people answered in a part of the time. */
    record Slice(Instant begin, int answered, int abandoned) {

        Slice and(boolean isAbandoned) {
            return new Slice(begin, answered + 1, abandoned + (isAbandoned ? 1 : 0));
        }
    }

    static AbandonmentRate over(Duration length) {
        return new AbandonmentRate(length, List.of());
    }

    static final AbandonmentRate NONE = over(Duration.ofHours(24));

    /** What was counted within that time before now. */
    static AbandonmentRate of(Duration length, int answered, int abandoned, Instant now) {
        return new AbandonmentRate(length, List.of(new Slice(now, answered, abandoned)));
    }

    /** A person has answered. @param isAbandoned whether nobody took the call */
    AbandonmentRate after(boolean isAbandoned, Instant now) {
        List<Slice> next = new ArrayList<>(at(now).slices());
        int last = next.size() - 1;
        if (last >= 0 && now.isBefore(next.get(last).begin().plus(slice()))) {
            next.set(last, next.get(last).and(isAbandoned));
        } else {
            next.add(new Slice(now, 0, 0).and(isAbandoned));
        }
        return new AbandonmentRate(length, List.copyOf(next));
    }

    /** Without what lies before its time. */
    AbandonmentRate at(Instant now) {
        Instant from = now.minus(length);
        return new AbandonmentRate(
                length,
                slices.stream()
                        .filter(slice -> slice.begin().plus(slice()).isAfter(from))
                        .toList());
    }

    /** From 0 to 1; of few answers as if the rest of {@value #ENOUGH} had been taken. */
    double share() {
        int answered = slices.stream().mapToInt(Slice::answered).sum();
        int abandoned = slices.stream().mapToInt(Slice::abandoned).sum();
        return (double) abandoned / Math.max(answered, ENOUGH);
    }

    private Duration slice() {
        return length.dividedBy(SLICES);
    }
}
