package ictb.dialer;

import java.util.Optional;

/**
 * How many of the contacts whose turn it is may be called, from the first on.
 *
 * @param hold what the next one waits for
 */
record Allowance(int calls, Optional<Hold> hold) {}
