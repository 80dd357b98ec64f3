package ictb.dialer;

/** Attempts were settled; observed in the settling transaction's phases. */
public record AttemptsSettled(int attempts) {}
