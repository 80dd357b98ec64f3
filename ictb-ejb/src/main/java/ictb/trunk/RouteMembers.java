package ictb.trunk;

import java.util.Optional;

/**
 * The members of a route. What is absent stays as it is in an update.
 *
 * @param prefix what the numbers begin with, digits with their country code; empty = every number
 * @param trunkId by which they are called; needed to make one
 * @param priority 0 to 1,000; of the routes of one prefix the lower goes first; default 0
 */
public record RouteMembers(Optional<String> prefix, Optional<Long> trunkId, Optional<Integer> priority) {}
