package ictb.security.password;

import ictb.platform.api.Rejection;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP's Password Storage Cheat Sheet). As many are computed at once as there
 * are processors, so that sign-ins can exhaust neither memory nor the machine.
 */
@ApplicationScoped
public class Passwords {

    private static final Argon2Hash.Cost COST = new Argon2Hash.Cost(19 * 1024, 2, 1);
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private String nobodys;

    @PostConstruct
    public void prepare() {
        nobodys = hash("the password of nobody");
    }

    /** The hash as it is stored: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(() -> Argon2Hash.of(password, COST, salt, HASH_BYTES).text());
    }

    /** By the parameters that the hash itself names, so that older ones stay good. */
    public boolean matches(String password, String hash) {
        Argon2Hash known = Argon2Hash.parse(hash);
        return inTurn(() -> known.isOf(password));
    }

    /** Takes the time of {@link #matches}: whether an account exists shall not be told by a clock. */
    public void matchNobody(String password) {
        matches(password, nobodys);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Rejection.throttled("Too many sign-ins at once, try again", LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
