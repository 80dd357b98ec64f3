package ictb.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Makes ids of attempts: UUID version 7 (RFC 9562) in 32 hexadecimal digits. One length, because Asterisk compares channel
 * ids by prefix; not from a sequence of the database, because a restored backup would count its numbers a second time; time
 * first, so that rows stand together.
 */
@ApplicationScoped
public class AttemptIds {

    private final RandomGenerator random;

    public AttemptIds() {
        this(new SecureRandom());
    }

    AttemptIds(RandomGenerator random) {
        this.random = random;
    }

    public String next(Instant now) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        long millis = now.toEpochMilli();
        for (int i = 0; i < 6; i++) {
            bytes[i] = (byte) (millis >>> (40 - 8 * i));
        }
        bytes[6] = (byte) (0x70 | bytes[6] & 0x0f);
        bytes[8] = (byte) (0x80 | bytes[8] & 0x3f);
        return HexFormat.of().formatHex(bytes);
    }
}
