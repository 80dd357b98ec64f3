package ictb.security;

/**
 * An account's country is being set: told inside the transaction, for whoever keeps what is read by it.
 *
 * @param country ISO 3166
 */
public record CountryChanged(long usrId, String country) {}
