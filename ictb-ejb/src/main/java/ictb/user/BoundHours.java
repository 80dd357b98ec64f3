package ictb.user;

import java.time.ZoneId;
import java.util.Optional;

/**
 * The resources that say when a user's campaigns may call, as {@link Resource} writes them.
 *
 * @param zone the user's
 * @param weekday {@code 2,3,4,5,6}
 * @param daytime {@code 09:00-18:00}
 */
public record BoundHours(ZoneId zone, Optional<String> weekday, Optional<String> daytime) {}
