package ictb.user.extension;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The HA1 of SIP's digest authentication (RFC 3261, 22.4; RFC 2617, 3.2.2.2): what a registrar needs to check a secret, and all
 * that is stored of one. It opens this realm's registrar like the secret itself, so it is kept as one; but a secret that its
 * owner uses elsewhere too can neither be read in the database, in a backup nor in Asterisk's configuration. MD5, because there
 * are telephones that know nothing else.
 */
final class SipDigest {

    /**
     * Asterisk's own. It challenges names that do not exist with it, too: by a realm of ours, everybody could find out which
     * extensions there are.
     */
    static final String REALM = "asterisk";

    private SipDigest() {}

    /** In hexadecimal, lower case. */
    static String ha1(String name, String secret) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            String secured = name + ":" + REALM + ":" + secret;
            return HexFormat.of().formatHex(md5.digest(secured.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
