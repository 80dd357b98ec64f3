package ictb.platform.api;

import ictb.platform.DomainException;
import java.util.regex.Pattern;

/**
 * By which a client says that a call is the one it sent before: {@code Idempotency-Key}.
 *
 * @param key the client's, 1 to 128 visible characters of ASCII
 * @param fingerprint SHA-256 of the method and its arguments, in hexadecimal
 */
public record RepeatKey(String key, String fingerprint) {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");

    public RepeatKey {
        if (!KEY.matcher(key).matches()) {
            throw new DomainException("Idempotency-Key has 1 to 128 visible characters of ASCII");
        }
    }
}
