package ictb.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import ictb.platform.api.WorkEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Accounts that have just signed in, with what they may, so that a program which asks many times a second does not have its account
 * read each time. They are forgotten after a second, and at once when a call on this node may have changed one: another node's change
 * counts here a second later at the most. The password is checked all the same.
 */
@ApplicationScoped
public class RecentAccounts {

    static final Duration REMEMBERED = Duration.ofSeconds(1);

    private static final int MOST = 10_000;

    private record Seen(User user, long changes) {}

    private final AtomicLong changes = new AtomicLong();
    private Cache<String, Seen> accounts;

    /** For the container. */
    RecentAccounts() {}

    @Inject
    RecentAccounts(Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        accounts = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    Optional<User> named(String username) {
        return Optional.ofNullable(accounts.getIfPresent(username))
                .filter(seen -> seen.changes() == changes.get())
                .map(Seen::user);
    }

    /** How many changes there were so far: to be asked before an account is read that is to be remembered. */
    long changes() {
        return changes.get();
    }

    /**
     * @param user as it was read; not changed any more from now on
     * @param changesBefore {@link #changes} before it was read: what has changed since may not be in it
     */
    void remember(String username, User user, long changesBefore) {
        accounts.put(username, new Seen(user, changesBefore));
    }

    void forget(@Observes WorkEnded ended) {
        changes.incrementAndGet();
    }
}
