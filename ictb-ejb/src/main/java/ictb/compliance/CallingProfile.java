package ictb.compliance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which law calls are placed by.
 *
 * @param word {@code open}, {@code us}, {@code uk}, {@code eu}, {@code ca}, {@code au} or {@code custom}
 * @param rules of every number
 * @param stricter of numbers in some parts of the country, instead of {@code rules}
 * @param ownCallerId whether a campaign has to show a number of its user's
 * @param leastRinging how long an unanswered call rings before it is given up
 */
public record CallingProfile(
        String word, NumberRules rules, List<PartOfACountry> stricter, boolean ownCallerId, Duration leastRinging) {

    /**
     * @param hours of the called person; empty = any
     * @param caps each holds by itself
     */
    public record NumberRules(Optional<CallingHours> hours, List<AttemptCap> caps) {

        static final NumberRules NONE = new NumberRules(Optional.empty(), List.of());
    }

    /** @param prefixes of the numbers there */
    public record PartOfACountry(List<String> prefixes, NumberRules rules) {

        boolean holds(String digits) {
            return prefixes.stream().anyMatch(digits::startsWith);
        }
    }

    /** @param digits of a number in E.164, without {@code +} */
    public NumberRules rulesOf(String digits) {
        return stricter.stream()
                .filter(part -> part.holds(digits))
                .findFirst()
                .map(PartOfACountry::rules)
                .orElse(rules);
    }

    /** Whether the called person's zone matters for any number. */
    public boolean hasHours() {
        return rules.hours().isPresent()
                || stricter.stream().anyMatch(part -> part.rules().hours().isPresent());
    }

    /** Whether calls to any number are counted. */
    public boolean hasCaps() {
        return !rules.caps().isEmpty()
                || stricter.stream().anyMatch(part -> !part.rules().caps().isEmpty());
    }
}
