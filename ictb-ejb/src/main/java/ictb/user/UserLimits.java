package ictb.user;

import ictb.platform.PhoneNumber;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What bounds the calls of one user, of the resources that an administrator has set.
 *
 * @param isActive whether anything is called at all
 * @param channels calls at once
 * @param callsPerSecond above 0
 * @param prefixes what numbers that may be called begin with; empty = every number
 * @param hourlySpend money in an hour of the user's clock
 * @param dailySpend money in a day of the user's calendar
 * @param hours when calls may go; empty = at any time
 * @param zone the user's
 */
public record UserLimits(
        boolean isActive,
        Optional<Integer> channels,
        Optional<BigDecimal> callsPerSecond,
        List<String> prefixes,
        Optional<BigDecimal> hourlySpend,
        Optional<BigDecimal> dailySpend,
        Optional<BoundHours> hours,
        ZoneId zone) {

    /** @param resources as {@link Resource#read} wrote them, by word */
    static UserLimits of(boolean isActive, Map<String, String> resources, ZoneId zone) {
        return new UserLimits(
                isActive,
                data(resources, Resource.CHANNEL).map(Integer::valueOf),
                data(resources, Resource.CPS).map(BigDecimal::new),
                data(resources, Resource.PREFIX)
                        .map(data -> List.of(data.split(",")))
                        .orElse(List.of()),
                data(resources, Resource.SPEND_HOURLY).map(BigDecimal::new),
                data(resources, Resource.SPEND_DAILY).map(BigDecimal::new),
                hours(data(resources, Resource.WEEKDAY), data(resources, Resource.DAYTIME), zone),
                zone);
    }

    private static Optional<BoundHours> hours(Optional<String> weekday, Optional<String> daytime, ZoneId zone) {
        return weekday.isEmpty() && daytime.isEmpty()
                ? Optional.empty()
                : Optional.of(new BoundHours(zone, weekday, daytime));
    }

    private static Optional<String> data(Map<String, String> resources, Resource resource) {
        return Optional.ofNullable(resources.get(resource.word()));
    }

    public boolean mayCall(PhoneNumber number) {
        return prefixes.isEmpty() || prefixes.stream().anyMatch(number.digits()::startsWith);
    }

    /** Whether what is spent is bounded besides the credit. */
    public boolean boundSpending() {
        return hourlySpend.isPresent() || dailySpend.isPresent();
    }

    /** Whether how many calls go at once or in a second is bounded. */
    public boolean boundCalls() {
        return channels.isPresent() || callsPerSecond.isPresent();
    }
}
