package ictb.billing;

/** A user has paid, or got money back; observed after the commit. */
public record Paid(long usrId) {}
