package ictb.dialer;

import java.util.Locale;

/** Why a contact is called later than its turn came. */
public enum Hindrance {
    /** It was tried, and is tried again. */
    RETRY("waits for its next try");

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
