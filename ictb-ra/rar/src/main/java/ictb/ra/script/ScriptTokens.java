package ictb.ra.script;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that whoever asks for the script of a call was told of it by the Originate: a keyed hash of the call's id, by a key that is
 * made at the adapter's start and never leaves it. Calls that come in are proved by a hash of their Asterisk's name with a word in
 * front that no call's id begins with: neither token opens what the other does.
 */
final class ScriptTokens {

    private static final String HASH = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int TOKEN_BYTES = 16;
    private static final Pattern CHANNEL_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SCRIPT = Pattern.compile("/?([0-9a-f]{32})/([0-9a-f]{32})");

    private static final String INCOMING = "incoming";
    private static final Pattern INCOMING_SCRIPT = Pattern.compile("/?" + INCOMING + "/([0-9a-f]{32})");

    private final SecretKeySpec key;

    /** Asterisks by the tokens of the calls that come to them. */
    private final Map<String, String> asterisks = new ConcurrentHashMap<>();

    ScriptTokens() {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, HASH);
    }

    /** What stands behind the host in the script's address. */
    String script(String channelId) {
        if (!CHANNEL_ID.matcher(channelId).matches()) {
            throw new IllegalArgumentException("channelId must match " + CHANNEL_ID);
        }
        return channelId + "/" + token(channelId);
    }

    /** The call of which that is the script; empty where it was not made here. */
    Optional<String> channelId(String script) {
        Matcher matcher = SCRIPT.matcher(script);
        return matcher.matches() && isSame(matcher.group(2), token(matcher.group(1)))
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    /** What stands behind the host in the address that calls ask which come in to that Asterisk. */
    String incomingScript(String asterisk) {
        String token = token(INCOMING + "/" + asterisk);
        asterisks.put(token, asterisk);
        return INCOMING + "/" + token;
    }

    /** To which Asterisk calls come in that ask for this; empty where it was not made here. */
    Optional<String> asterisk(String script) {
        Matcher matcher = INCOMING_SCRIPT.matcher(script);
        return matcher.matches()
                ? asterisks.entrySet().stream()
                        .filter(known -> isSame(known.getKey(), matcher.group(1)))
                        .map(Map.Entry::getValue)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isSame(String some, String other) {
        return MessageDigest.isEqual(
                some.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private String token(String proved) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            byte[] hash = mac.doFinal(proved.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, TOKEN_BYTES));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
