package ictb.user.extension;

import java.util.regex.Pattern;

/**
 * Who may register.
 *
 * @param name digits
 * @param ha1 see {@link SipDigest}; as good as the secret
 */
public record Registration(String name, String ha1) {

    /** The realm of every {@code ha1}. */
    public static final String REALM = SipDigest.REALM;

    private static final Pattern HA1 = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException when somebody has written another thing into the database: it would be configuration */
    public Registration {
        if (!ExtensionCheck.NAME.matcher(name).matches() || !HA1.matcher(ha1).matches()) {
            throw new IllegalArgumentException("An extension's name or digest is none that this application has made");
        }
    }

    @Override
    public String toString() {
        return "Registration[" + name + "]";
    }
}
