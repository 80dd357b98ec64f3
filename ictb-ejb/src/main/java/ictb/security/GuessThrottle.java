package ictb.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Slows down guessing at an account without shutting its owner out. Failures alone count, in three lanes: those of an account from
 * one source, those of a source at all accounts, and those of an account from all sources. A source from which the account has
 * signed in before waits in the first lane alone, so that neither strangers nor neighbours behind the same address keep it out.
 *
 * <p>An account's attempts are checked one after the other: many right ones at once cost one hash, and many wrong ones are all counted
 * before the next is tried.
 */
final class GuessThrottle {

    static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration FAILURE_REMEMBERED = Duration.ofDays(1);
    private static final int MOST_PAIRS = 100_000;

    /**
     * @param pairs failures of an account from one source
     * @param sources failures from one source
     * @param accounts failures of one account
     */
    record Lanes(Throttle pairs, Throttle sources, Throttle accounts) {}

    /** Who waits in the lane that all sources of an account share. */
    enum SharedLane {
        /** Sources that have failed before: the first try of a source is always allowed. */
        AFTER_A_FAILURE,
        /** Every source that the account does not know: where sources are forged easily. */
        FROM_THE_FIRST_TRY
    }

    private final Lanes lanes;
    private final SharedLane shared;
    private final Turns turns;
    private final Cache<String, Boolean> signedIn;
    private final Cache<String, Boolean> failed;

    GuessThrottle(Lanes lanes, SharedLane shared, Turns turns, Clock clock) {
        this.lanes = lanes;
        this.shared = shared;
        this.turns = turns;
        this.signedIn = pairsFor(REMEMBERED, clock);
        this.failed = pairsFor(FAILURE_REMEMBERED, clock);
    }

    private static Cache<String, Boolean> pairsFor(Duration time, Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        return Caffeine.newBuilder()
                .expireAfterWrite(time)
                .maximumSize(MOST_PAIRS)
                .ticker(ticker)
                .build();
    }

    /** Whether the account has signed in from that source before. */
    boolean isKnown(String account, String source) {
        return signedIn.getIfPresent(pair(account, source)) != null;
    }

    /** @return how long the source has to wait before it may try the account; zero: not at all */
    Duration wait(String account, String source) {
        String pair = pair(account, source);
        Duration wait = lanes.pairs().wait(pair);
        if (isKnown(account, source)) {
            return wait;
        }
        wait = longer(wait, lanes.sources().wait(source));
        boolean sharesLane = shared == SharedLane.FROM_THE_FIRST_TRY || failed.getIfPresent(pair) != null;
        return sharesLane ? longer(wait, lanes.accounts().wait(account)) : wait;
    }

    /** A failure that cost no check. */
    void count(String account, String source) {
        String pair = pair(account, source);
        lanes.pairs().count(pair);
        if (isKnown(account, source)) {
            return;
        }
        failed.put(pair, Boolean.TRUE);
        lanes.sources().count(source);
        lanes.accounts().count(account);
    }

    /**
     * Checks in the account's turn.
     *
     * @param check whose credentials they are; empty is a failure, and what it throws is neither that nor a success
     * @param refusal when the source has to wait that long; nothing is checked then
     */
    <T> Optional<T> check(String account, String source, Supplier<Optional<T>> check, Refusal refusal) {
        refuse(wait(account, source), refusal);
        String turn = isKnown(account, source) ? pair(account, source) : account;
        return turns.take(turn, () -> {
            refuse(wait(account, source), refusal);
            Optional<T> found = check.get();
            if (found.isPresent()) {
                signedIn.put(pair(account, source), Boolean.TRUE);
            } else {
                count(account, source);
            }
            return found;
        });
    }

    private static void refuse(Duration wait, Refusal refusal) {
        if (!wait.isZero()) {
            throw refusal.after(wait);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String pair(String account, String source) {
        return source + " " + account;
    }

    /** What is said to a source that has to wait. */
    interface Refusal {
        RuntimeException after(Duration wait);
    }
}
