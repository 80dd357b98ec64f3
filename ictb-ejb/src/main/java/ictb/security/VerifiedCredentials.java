package ictb.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a minute which password was found good for which stored hash, so that not each call of a program costs a
 * hash. Holds an HMAC under a key of this process, no password. A changed password has another stored hash and is thereby
 * forgotten, on every node.
 */
@ApplicationScoped
public class VerifiedCredentials {

    static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int MOST = 10_000;
    private static final String HMAC = "HmacSHA256";

    private SecretKeySpec key;
    private Cache<String, Boolean> good;

    /** For the container. */
    VerifiedCredentials() {}

    @Inject
    VerifiedCredentials(Clock clock) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, HMAC);
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        good = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    boolean knows(String storedHash, String password) {
        return good.getIfPresent(mark(storedHash, password)) != null;
    }

    void remember(String storedHash, String password) {
        good.put(mark(storedHash, password), Boolean.TRUE);
    }

    private String mark(String storedHash, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(storedHash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
