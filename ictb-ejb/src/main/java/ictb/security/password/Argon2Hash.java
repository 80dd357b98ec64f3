package ictb.security.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** A password's Argon2id hash (RFC 9106), version 1.3, with what it was computed from. */
record Argon2Hash(Cost cost, byte[] salt, byte[] tag) {

    /** What computing it takes: memory in KiB, passes over it, and lanes. */
    record Cost(int memoryKib, int passes, int lanes) {}

    /** The reference implementation's text form; Base64 without padding. */
    private static final Pattern TEXT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,8}),t=([0-9]{1,4}),p=([0-9]{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    static Argon2Hash of(String password, Cost cost, byte[] salt, int tagBytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] tag = new byte[tagBytes];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), tag);
        return new Argon2Hash(cost, salt, tag);
    }

    /** @throws IllegalArgumentException where the text is no Argon2id hash; the message does not repeat it */
    static Argon2Hash parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not an Argon2id hash of version 19");
        }
        Cost cost = new Cost(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        return new Argon2Hash(cost, bytes(parts.group(4)), bytes(parts.group(5)));
    }

    /** In constant time. */
    boolean isOf(String password) {
        return MessageDigest.isEqual(tag, of(password, cost, salt, tag.length).tag());
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    /** {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. */
    String text() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKib(),
                        cost.passes(),
                        cost.lanes(),
                        ENCODER.encodeToString(salt),
                        ENCODER.encodeToString(tag));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Argon2Hash hash
                && cost.equals(hash.cost)
                && Arrays.equals(salt, hash.salt)
                && MessageDigest.isEqual(tag, hash.tag);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    /** Without the hash, which belongs in no log. */
    @Override
    public String toString() {
        return "Argon2Hash" + cost;
    }
}
