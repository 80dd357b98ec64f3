package ictb.dialer;

import ictb.campaign.ContactStatus;
import java.util.Locale;

/** Why a contact whose time has come is not called after all; it is final then. */
enum Barrier {
    DO_NOT_CALL(ContactStatus.DNC, "on the do-not-call list"),
    EXPIRED(ContactStatus.CANCELLED, "its expiry passed before it could be called");

    private final ContactStatus status;
    private final String reason;

    Barrier(ContactStatus status, String reason) {
        this.status = status;
        this.reason = reason;
    }

    ContactStatus status() {
        return status;
    }

    /** As the totals keep it: {@code do_not_call}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people, in a few words. */
    String reason() {
        return reason;
    }
}
