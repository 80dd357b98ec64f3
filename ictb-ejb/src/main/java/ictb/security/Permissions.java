package ictb.security;

import java.util.Set;

/** What a permission grants. */
final class Permissions {

    private Permissions() {}

    /** {@code campaign_start} is granted by itself and by {@code campaign}. */
    static boolean grants(Set<String> held, String needed) {
        if (held.contains(needed)) {
            return true;
        }
        int verb = needed.indexOf('_');
        return verb > 0 && held.contains(needed.substring(0, verb));
    }
}
