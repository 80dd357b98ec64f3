package ictb.user.extension;

import ictb.platform.DomainException;
import java.util.regex.Pattern;

/**
 * What an extension may be made of. The patterns list what is allowed: names become sections of {@code pjsip.conf}, dial
 * strings an argument of Asterisk's Dial, whose grammar gives a meaning to nearly every other character.
 */
final class ExtensionCheck {

    static final Pattern NAME = Pattern.compile("[0-9]{2,15}");

    /**
     * Never written to Asterisk, but into telephones: what would need an escape in their XML and INI files is left out. The
     * guide's own sample has four letters.
     */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._~!@$%^*+=:,/?-]{4,64}");

    private static final Pattern DIAL_STRING = Pattern.compile("PJSIP/[0-9]{2,15}(@[A-Za-z0-9_-]{1,40})?");

    private ExtensionCheck() {}

    /** @throws DomainException when it is no extension that a telephone could dial */
    static String name(String sent) {
        return checked(NAME, sent.strip(), "extension.name has 2 to 15 digits");
    }

    /** @throws DomainException when telephones could not be configured with it */
    static String secret(String sent) {
        return checked(
                SECRET, sent, "extension.secret has 4 to 64 letters, digits and . _ ~ ! @ $ % ^ * + = : , / ? -");
    }

    /** @throws DomainException when it would dial anything but one SIP endpoint */
    static String dialString(String sent) {
        return checked(
                DIAL_STRING,
                sent.strip(),
                "extension.dialstring is PJSIP/ and 2 to 15 digits, such as PJSIP/12345 or PJSIP/12345@trunk");
    }

    private static String checked(Pattern pattern, String sent, String sentence) {
        if (!pattern.matcher(sent).matches()) {
            throw new DomainException(sentence);
        }
        return sent;
    }
}
