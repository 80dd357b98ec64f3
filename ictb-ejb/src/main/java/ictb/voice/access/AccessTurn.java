package ictb.voice.access;

/**
 * A decision.
 *
 * @param effect to be brought about now
 * @param state where the call is while that happens
 */
public record AccessTurn(AccessEffect effect, AccessState state) {}
