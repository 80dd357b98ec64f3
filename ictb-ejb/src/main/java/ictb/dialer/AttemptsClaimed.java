package ictb.dialer;

/** Attempts were written down; observed in the claiming transaction's phases. */
public record AttemptsClaimed(long campaignId, int attempts) {}
