package ictb.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A bucket of failures for each key: so many at once, then one each interval. */
final class Throttle {

    private static final int MOST_KEYS = 100_000;

    private record Bucket(double tries, Instant counted) {}

    private final int most;
    private final Duration interval;
    private final Clock clock;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();

    Throttle(int most, Duration interval, Clock clock) {
        this.most = most;
        this.interval = interval;
        this.clock = clock;
    }

    /** @return how long to wait for the next try: zero when one is allowed now */
    Duration wait(String key) {
        Bucket bucket = buckets.getIfPresent(key);
        if (bucket == null) {
            return Duration.ZERO;
        }
        double missing = 1 - refilled(bucket).tries();
        return missing <= 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(missing * interval.toMillis()));
    }

    /** A failure. Those that were under way at the same time when the last try was used are not held against the key. */
    void count(String key) {
        buckets.asMap().compute(key, (k, bucket) -> {
            Bucket now = refilled(bucket);
            return new Bucket(Math.max(0, now.tries() - 1), now.counted());
        });
    }

    private Bucket refilled(Bucket bucket) {
        Instant now = clock.instant();
        if (bucket == null) {
            return new Bucket(most, now);
        }
        double earned = Duration.between(bucket.counted(), now).toMillis() / (double) interval.toMillis();
        return new Bucket(Math.min(most, bucket.tries() + Math.max(0, earned)), now);
    }
}
