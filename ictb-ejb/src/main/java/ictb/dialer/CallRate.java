package ictb.dialer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calls a second, kept twice: a bucket of tokens spreads them, and a memory of the last second makes sure that in none of any
 * beginning there are more, what the bucket has saved included. A value; each operation gives the next.
 *
 * @param bucket empty = none may go
 * @param recent what was placed within the last second, oldest first
 */
record CallRate(Optional<TokenBucket> bucket, List<Placed> recent) {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Calls that were placed together. */
    record Placed(Instant at, int calls) {}

    static CallRate of(BigDecimal rate, Instant now) {
        return new CallRate(bucket(rate, now), List.of());
    }

    private static Optional<TokenBucket> bucket(BigDecimal rate, Instant now) {
        return rate.signum() > 0 ? Optional.of(TokenBucket.of(rate, now)) : Optional.empty();
    }

    /** As it is now, at a rate that may have changed. */
    CallRate at(BigDecimal rate, Instant now) {
        Optional<TokenBucket> next = rate.signum() > 0 && bucket.isPresent()
                ? bucket.map(held -> held.at(now).withRate(rate))
                : bucket(rate, now);
        return new CallRate(
                next,
                recent.stream()
                        .filter(placed -> placed.at().plus(SECOND).isAfter(now))
                        .toList());
    }

    /** Whole calls that may be placed now. */
    int available() {
        return bucket.map(held -> Math.max(0, Math.min(held.available(), most(held) - placed())))
                .orElse(0);
    }

    CallRate take(int calls) {
        return calls == 0 || bucket.isEmpty()
                ? this
                : new CallRate(
                        bucket.map(held -> held.take(calls)),
                        Stream.concat(
                                        recent.stream(),
                                        Stream.of(new Placed(bucket.get().at(), calls)))
                                .toList());
    }

    /** When the next whole call may be placed; empty = not before the rate changes. */
    Optional<Instant> nextAt() {
        return bucket.map(held -> placed() < most(held) ? held.nextAt() : later(held.nextAt()));
    }

    private Instant later(Instant byBucket) {
        Instant bySecond = recent.get(0).at().plus(SECOND);
        return bySecond.isAfter(byBucket) ? bySecond : byBucket;
    }

    private int placed() {
        return recent.stream().mapToInt(Placed::calls).sum();
    }

    private static int most(TokenBucket held) {
        return BigDecimal.valueOf(held.rate()).setScale(0, RoundingMode.CEILING).intValue();
    }
}
