package ictb.contact;

import ictb.platform.PhoneReading;
import java.util.Optional;

/** An entry of a do-not-call list: a number with its {@link ictb.platform.NumberForm}, or an e-mail address. */
record ListedEntry(long contactDncId, Optional<String> phone, String form) {

    PhoneReading number() {
        return PhoneReading.stored(phone.orElseThrow(), form);
    }
}
