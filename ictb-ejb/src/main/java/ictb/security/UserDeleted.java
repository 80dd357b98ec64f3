package ictb.security;

/** An account is being deleted: told inside the transaction, for whoever keeps something of it. */
public record UserDeleted(long usrId) {}
