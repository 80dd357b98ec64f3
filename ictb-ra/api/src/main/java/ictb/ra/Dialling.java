package ictb.ra;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom to dial from within a call.
 *
 * @param dialString as in {@link Originate#channel}
 * @param ringing how long to let it ring
 * @param limit after which both are hung up, from the answer on; a second at least
 * @param callerId the number to show, {@code [0-9]{3,15}}; empty = none
 */
public record Dialling(String dialString, Duration ringing, Duration limit, Optional<String> callerId) {

    private static final Pattern DIAL_STRING = Pattern.compile("[A-Za-z0-9]+/[A-Za-z0-9_.:@/+-]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{3,15}");

    public Dialling {
        if (!DIAL_STRING.matcher(Objects.requireNonNull(dialString)).matches()) {
            throw new IllegalArgumentException("dialString must match " + DIAL_STRING);
        }
        if (callerId.filter(number -> !isNumber(number)).isPresent()) {
            throw new IllegalArgumentException("callerId must match " + NUMBER);
        }
        if (limit.toSeconds() < 1) {
            throw new IllegalArgumentException("limit must be a second at least: " + limit);
        }
    }

    /** Whether it can be shown. */
    public static boolean isNumber(String callerId) {
        return NUMBER.matcher(callerId).matches();
    }
}
