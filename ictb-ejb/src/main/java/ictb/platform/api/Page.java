package ictb.platform.api;

import ictb.platform.DomainException;
import java.util.Optional;

/**
 * Which part of a list a client wants: rows in the order of their ids, newest last.
 *
 * @param limit rows at the most, 1 to 10,000
 * @param after the id after which the page begins
 */
public record Page(int limit, long after) {

    public static final int DEFAULT_LIMIT = 1_000;
    public static final int HIGHEST_LIMIT = 10_000;

    public Page {
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw new DomainException("limit is a number from 1 to " + HIGHEST_LIMIT);
        }
    }

    public static Page of(Optional<Integer> limit, Optional<Long> after) {
        return new Page(limit.orElse(DEFAULT_LIMIT), after.orElse(0L));
    }
}
