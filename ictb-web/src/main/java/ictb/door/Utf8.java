package ictb.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text from bytes, decoded by us: servers guess other charsets. */
public final class Utf8 {

    private Utf8() {}

    /** @param what is told in the refusal */
    public static String decode(String what, byte[] bytes) {
        return decode(what, ByteBuffer.wrap(bytes));
    }

    /** @param what is told in the refusal */
    static String decode(String what, ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedBody(what + " is not UTF-8");
        }
    }
}
