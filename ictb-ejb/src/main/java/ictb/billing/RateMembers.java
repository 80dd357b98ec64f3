package ictb.billing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The members of a rate. What is absent stays as it is in an update.
 *
 * @param prefix what numbers begin with, 1 to 15 digits with or without {@code +}; absent in a new one = every number
 * @param description up to 255 characters
 * @param price a minute, 0 or more, with six decimals at most; a new rate needs it
 * @param minimum seconds that an answered call is billed at least, 0 to 3,600; default 1
 * @param increment seconds, 1 to 3,600; one that has begun is billed whole; default 1
 */
public record RateMembers(
        Optional<String> prefix,
        Optional<String> description,
        Optional<BigDecimal> price,
        Optional<Integer> minimum,
        Optional<Integer> increment) {}
