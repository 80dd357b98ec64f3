package ictb.dialer;

import ictb.campaign.ContactStatus;
import ictb.platform.Text;
import java.util.Locale;

/** Why a contact whose time has come is not called after all; it is final then. */
enum Barrier {
    DELETED(ContactStatus.CANCELLED, "the contact was deleted"),
    DO_NOT_CALL(ContactStatus.DNC, "on the do-not-call list"),
    EXPIRED(ContactStatus.CANCELLED, "its expiry passed before it could be called"),
    PREFIX(ContactStatus.CANCELLED, "not among the numbers that the user may call"),
    /** Under a calling profile with hours, in a campaign that has no timezone of its own. */
    UNKNOWN_ZONE(ContactStatus.CANCELLED, "nobody knows the time zone of its number"),
    /** Its number may be in zones too far apart. */
    NEVER_OPEN(ContactStatus.CANCELLED, "its time zones are never within calling hours together"),
    /** There are routes, and none that counts is for its number. */
    NO_ROUTE(ContactStatus.FAILED, "no route to its number");

    private static final int TOLD_DIGITS = 4;

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

    /** The same of one number: {@code no route to 4930...}. */
    String reason(String phone) {
        return this == NO_ROUTE ? "no route to " + Text.cut(phone, TOLD_DIGITS) + "..." : reason;
    }
}
