package ictb.contact;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which numbers and addresses a group has already: a million numbers take 16 MB. */
final class KnownAddresses {

    private final LongOpenHashSet phones = new LongOpenHashSet();
    private final Set<String> emails = new HashSet<>();

    /** @return whether it is new */
    boolean addPhone(String digits) {
        // A one in front keeps leading zeros apart.
        return phones.add(Long.parseLong("1" + digits));
    }

    /** Of a contact without a number. */
    boolean addEmail(String email) {
        return emails.add(email.toLowerCase(Locale.ROOT));
    }
}
