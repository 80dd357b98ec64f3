package ictb.ivr;

/**
 * A script is about to be gone, in this transaction; whoever needs it refuses by throwing.
 *
 * @param type what kind of script
 */
public record ScriptDeleted(Class<? extends Script> type, long id) {}
