package ictb.ivr.run;

/**
 * A decision.
 *
 * @param effect to be brought about now
 * @param progress where the call is while that happens
 */
public record Turn(Effect effect, Progress progress) {}
