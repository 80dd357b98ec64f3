package ictb.ra.script;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that whoever asks for the script of a call was told of it by the Originate: a keyed hash of the call's id, by a key that is
 * made at the adapter's start and never leaves it.
 */
final class ScriptTokens {

    private static final String HASH = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int TOKEN_BYTES = 16;
    private static final Pattern CHANNEL_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SCRIPT = Pattern.compile("/?([0-9a-f]{32})/([0-9a-f]{32})");

    private final SecretKeySpec key;

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

    private static boolean isSame(String some, String other) {
        return MessageDigest.isEqual(
                some.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private String token(String channelId) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            byte[] hash = mac.doFinal(channelId.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, TOKEN_BYTES));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
