package ictb.campaign;

import java.util.Locale;

/** What has become of a contact in a campaign. */
public enum ContactStatus {
    /** Not reached yet; will be tried. */
    PENDING(false),
    /** Answered, sent or delivered. */
    COMPLETED(true),
    BUSY(true),
    CONGESTION(true),
    NO_RESPONSE(true),
    FAILED(true),
    /** The number or address does not exist. */
    INVALID(true),
    /** On a do-not-call list. */
    DNC(true),
    /** In doubt after a fault; never tried again by itself. */
    UNKNOWN(true),
    /** Taken out of the campaign. */
    CANCELLED(true);

    private final boolean isFinal;

    ContactStatus(boolean isFinal) {
        this.isFinal = isFinal;
    }

    public boolean isFinal() {
        return isFinal;
    }

    /** The guide's word, such as {@code no-response}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ContactStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
