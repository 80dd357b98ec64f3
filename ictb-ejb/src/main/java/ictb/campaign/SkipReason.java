package ictb.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why contacts that are taken over into a campaign wait or are never called. */
public enum SkipReason {
    NO_NUMBER("no phone number"),
    DO_NOT_CALL("on the do-not-call list"),
    DUPLICATE("the number is in this campaign already"),
    /** Added once more after a call that reached its number. */
    REACHED("the number was reached in this campaign already"),
    /** Of a reminder before each contact's own appointment: there is none, or none that can be read. */
    NO_APPOINTMENT("no date and time of its appointment"),
    /** Of such a reminder: no call may be made any more. */
    APPOINTMENT_TOO_NEAR("its appointment is over, or too near for a reminder"),
    /** It was added with a time of its own, which has not come. */
    OWN_TIME("not before its own time"),
    /** The client said so when it added it. */
    ADDED_FOR_THE_RECORD("added as not to be called");

    private static final String DETAIL = ": ";

    private final String sentence;

    SkipReason(String sentence) {
        this.sentence = sentence;
    }

    /** As the queue and the totals keep it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As contacts of campaigns keep it, for people. */
    public String sentence() {
        return sentence;
    }

    /** The same of one contact: {@code no phone number: it has none}. */
    String sentence(String detail) {
        return sentence + DETAIL + detail;
    }

    /** Whether the contact is called later all the same. */
    public boolean isWaiting() {
        return this == OWN_TIME;
    }

    /** @param sentence with or without what is said of one contact */
    static Optional<SkipReason> ofSentence(String sentence) {
        return Arrays.stream(values())
                .filter(reason -> sentence.equals(reason.sentence) || sentence.startsWith(reason.sentence + DETAIL))
                .findFirst();
    }
}
