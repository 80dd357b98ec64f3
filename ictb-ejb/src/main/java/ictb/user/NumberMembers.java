package ictb.user;

import java.util.Optional;

/**
 * The members of a number that is assigned to a user. What is absent stays as it is in an update.
 *
 * @param name the number, as people write it
 * @param usrId whose it is; absent = nobody's yet
 */
public record NumberMembers(Optional<String> name, Optional<String> description, Optional<Long> usrId) {}
