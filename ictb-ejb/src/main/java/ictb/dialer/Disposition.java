package ictb.dialer;

import ictb.campaign.ContactStatus;
import java.util.Locale;

/** How an attempt ended, in the trade's words. */
public enum Disposition {
    /** Answered, sent or delivered. */
    ANSWERED(ContactStatus.COMPLETED, false),
    BUSY(ContactStatus.BUSY, true),
    /** The network had no way through: congestion, a trunk without an answer. */
    CONGESTION(ContactStatus.CONGESTION, true),
    /** It rang, and nobody answered. */
    NO_RESPONSE(ContactStatus.NO_RESPONSE, true),
    FAILED(ContactStatus.FAILED, true),
    /** Answered, but the application stopped before anything was played. */
    UNHEARD(ContactStatus.FAILED, true),
    /** Answered, but the application stopped before the script had come to its end. Whoever has heard part of it is not called again. */
    CUT_SHORT(ContactStatus.FAILED, false),
    /** The number or address does not exist. */
    INVALID(ContactStatus.INVALID, false);

    private final ContactStatus contactStatus;
    private final boolean isWorthAnotherTry;

    Disposition(ContactStatus contactStatus, boolean isWorthAnotherTry) {
        this.contactStatus = contactStatus;
        this.isWorthAnotherTry = isWorthAnotherTry;
    }

    /** For figures: however a call failed, it is one of those that did. */
    String word() {
        return contactStatus == ContactStatus.FAILED ? "failed" : name().toLowerCase(Locale.ROOT);
    }

    /** What the contact is when this was its last attempt. */
    public ContactStatus contactStatus() {
        return contactStatus;
    }

    public boolean isWorthAnotherTry() {
        return isWorthAnotherTry;
    }
}
