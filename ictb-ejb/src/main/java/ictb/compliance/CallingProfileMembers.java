package ictb.compliance;

import java.util.Optional;

/**
 * A calling profile as a client sends it. All but its name are of the profile {@code custom} alone.
 *
 * @param profile open, us, uk, eu, ca, au or custom; of a user also system: the one of the system holds
 * @param weekdays Monday to Friday, such as {@code 09:00-18:00} or {@code 00:00-24:00}; absent = nobody is called on these days
 * @param saturdays likewise
 * @param sundays likewise
 * @param callsDay calls to one number in 24 hours, 1 to 1,000; absent = any
 * @param callsWeek calls to one number in seven days, 1 to 1,000; absent = any
 */
public record CallingProfileMembers(
        Optional<String> profile,
        Optional<String> weekdays,
        Optional<String> saturdays,
        Optional<String> sundays,
        Optional<Integer> callsDay,
        Optional<Integer> callsWeek) {}
