package ictb.ra;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One call to place. The constructor refuses what could smuggle a second action, a variable or another number into AMI:
 * CR, LF and NUL anywhere, letters in numbers, odd names.
 *
 * @param channelId becomes the channel's Uniqueid; 32 characters {@code [0-9a-f]}: Asterisk compares ids by prefix, so
 *     all have one length
 * @param actionId unique for every send, also when the same call is sent again; {@code [A-Za-z0-9.-]{1,64}}
 * @param channel what to dial, with the number in it: {@code PJSIP/12125550100@carrier}
 * @param callerId the number to show; {@code [0-9]{3,15}}
 * @param ringTimeout how long to let it ring; one second to five minutes
 * @param context dialplan context that an answered call enters at extension {@code s}, priority 1
 * @param variables channel variables; values may hold any text but CR, LF and NUL, and are escaped by the adapter
 */
public record Originate(
        String channelId,
        String actionId,
        String channel,
        Optional<String> callerId,
        Duration ringTimeout,
        String context,
        Map<String, String> variables) {

    private static final Pattern CHANNEL_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern ACTION_ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern CHANNEL = Pattern.compile("[A-Za-z0-9]+/[A-Za-z0-9_.:@/+-]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{3,15}");
    private static final Pattern CONTEXT = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern VARIABLE = Pattern.compile("_{0,2}[A-Za-z][A-Za-z0-9_]{0,79}");
    private static final Duration SHORTEST_RING = Duration.ofSeconds(1);
    private static final Duration LONGEST_RING = Duration.ofMinutes(5);

    public Originate {
        require(CHANNEL_ID, channelId, "channelId");
        require(ACTION_ID, actionId, "actionId");
        require(CHANNEL, channel, "channel");
        callerId.ifPresent(number -> require(NUMBER, number, "callerId"));
        require(CONTEXT, context, "context");
        if (ringTimeout.compareTo(SHORTEST_RING) < 0 || ringTimeout.compareTo(LONGEST_RING) > 0) {
            throw new IllegalArgumentException("ringTimeout must be 1 s to 5 min: " + ringTimeout);
        }
        variables.forEach((name, value) -> {
            require(VARIABLE, name, "variable name");
            refuseControls(name, value);
        });
        variables = Map.copyOf(new LinkedHashMap<>(variables));
    }

    private static void require(Pattern pattern, String value, String what) {
        if (!pattern.matcher(Objects.requireNonNull(value, what)).matches()) {
            throw new IllegalArgumentException(what + " must match " + pattern + ": " + printable(value));
        }
    }

    private static void refuseControls(String name, String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 || value.indexOf(0) >= 0) {
            throw new IllegalArgumentException("variable " + name + " holds CR, LF or NUL: " + printable(value));
        }
    }

    private static String printable(String value) {
        return value.replaceAll("\\p{Cntrl}", "?");
    }
}
