package ictb.dialer;

import java.time.Instant;

/** What is done with a contact whose time has come. */
sealed interface Verdict {

    /** It may be called now. */
    record Call() implements Verdict {}

    /** It must not be called, and that is final. */
    record Refuse(Barrier barrier) implements Verdict {}

    /** It must not be called now.
     *
     * @param until when it is looked at again
     */
    record Defer(Hindrance hindrance, Instant until) implements Verdict {}
}
