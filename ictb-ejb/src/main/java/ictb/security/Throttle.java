package ictb.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A bucket of tries for each key: so many at once, then one each interval. A try is taken before it is known whether it
 * fails, and given back when it succeeds, so that many at the same time cannot slip through.
 */
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

    /** @return how long to wait for the next try: zero when one was taken */
    Duration take(String key) {
        AtomicReference<Duration> wait = new AtomicReference<>(Duration.ZERO);
        buckets.asMap().compute(key, (k, bucket) -> {
            Bucket now = refilled(bucket);
            if (now.tries() >= 1) {
                return new Bucket(now.tries() - 1, now.counted());
            }
            wait.set(Duration.ofMillis((long) Math.ceil((1 - now.tries()) * interval.toMillis())));
            return now;
        });
        return wait.get();
    }

    void giveBack(String key) {
        buckets.asMap().computeIfPresent(key, (k, bucket) -> {
            Bucket now = refilled(bucket);
            return now.tries() + 1 >= most ? null : new Bucket(now.tries() + 1, now.counted());
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
