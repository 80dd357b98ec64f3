package ictb.dialer;

import java.util.Locale;

/** Why a contact is called later than its turn came. */
public enum Hindrance {
    /** It was tried, and is tried again. */
    RETRY("waits for its next try"),
    /** Of the calling profile: by the clocks where the called person may be. */
    CALLEE_HOURS("it is outside the hours where it is called"),
    /** Of the calling profile, over all campaigns. */
    NUMBER_CAP_DAY("its number was called as often as it may be in a day"),
    NUMBER_CAP_WEEK("its number was called as often as it may be in a week");

    private final String sentence;

    Hindrance(String sentence) {
        this.sentence = sentence;
    }

    /** As the queue and the totals keep it: {@code own_time}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people; the contact is its subject. */
    String sentence() {
        return sentence;
    }
}
