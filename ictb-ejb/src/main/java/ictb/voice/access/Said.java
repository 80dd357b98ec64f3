package ictb.voice.access;

/** A part of what a user hears. */
public sealed interface Said {

    /** A sound of Asterisk's own, by its name. */
    record Sound(String name) implements Said {}

    /** One by one. */
    record Digits(String digits) implements Said {}

    /** What the user has recorded in this call. */
    record Recorded(String file) implements Said {}
}
