package ictb.platform.api;

/**
 * A call of a method that changes something has ended, and its transaction with it: it may have changed what others remember.
 *
 * @param method the guide's name
 */
public record WorkEnded(String method) {}
