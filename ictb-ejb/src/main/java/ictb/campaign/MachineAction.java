package ictb.campaign;

/** What to do when an answering machine answers. */
public enum MachineAction {
    /** Do not look for machines; play the message to whoever answers. */
    DISABLE,
    HANGUP,
    /** Leave {@code am_message} after the greeting. */
    MESSAGE
}
