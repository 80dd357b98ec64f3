package ictb.ivr.reminder;

import ictb.ivr.flow.SayKind;

/** A piece of a reminder message. */
public sealed interface Part {

    /** Plays a recording. */
    record Recorded(long recordingId) implements Part {}

    /** Speaks a value, which may have merge fields. */
    record Spoken(SayKind kind, String value) implements Part {}
}
