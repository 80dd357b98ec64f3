package ictb.dialer;

import java.util.List;

/**
 * Attempts were settled; observed in the settling transaction's phases.
 *
 * @param attempts that are not open any more
 * @param ends how those ended that this transaction has ended, a word for each
 */
public record AttemptsSettled(int attempts, List<String> ends) {}
