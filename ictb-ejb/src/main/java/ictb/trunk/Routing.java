package ictb.trunk;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which trunks call a number, in order. Routes of trunks that are switched off are as if they were not there, and without any
 * that counts, every active trunk calls every number, in the order of ids. A value, equal to one that routes alike.
 *
 * @param byPrefix the trunks of each prefix, in the order of priorities
 * @param longest digits of a prefix
 */
public record Routing(Map<String, List<Long>> byPrefix, int longest) {

    /** @param active trunks, in the order of ids */
    public static Routing of(List<Route> routes, List<Long> active) {
        Set<Long> isActive = new HashSet<>(active);
        Map<String, List<Long>> byPrefix = new HashMap<>();
        routes.stream()
                .filter(route -> isActive.contains(route.trunkId()))
                .sorted(comparingInt(Route::priority).thenComparingLong(Route::routeId))
                .forEach(route -> byPrefix.computeIfAbsent(route.prefix(), prefix -> new ArrayList<>())
                        .add(route.trunkId()));
        if (byPrefix.isEmpty()) {
            byPrefix.put("", List.copyOf(active));
        }
        return new Routing(
                byPrefix,
                byPrefix.keySet().stream().mapToInt(String::length).max().orElse(0));
    }

    /** Those of the longest prefix; empty where no route reaches the number. */
    public List<Long> trunks(String number) {
        for (int length = Math.min(longest, number.length()); length >= 0; length--) {
            List<Long> trunks = byPrefix.get(number.substring(0, length));
            if (trunks != null) {
                return trunks;
            }
        }
        return List.of();
    }

    public boolean reaches(String number) {
        return !trunks(number).isEmpty();
    }

    /**
     * Which trunk calls the number now.
     *
     * @param tried trunks that could not carry this attempt's earlier calls; where all have been tried, none counts
     * @param usable trunks that work at the moment
     * @return empty where none that works is to call it
     */
    public Optional<Long> trunkFor(String number, TriedTrunks tried, Set<Long> usable) {
        List<Long> all = trunks(number);
        List<Long> left = all.stream().filter(trunk -> !tried.contains(trunk)).toList();
        return (left.isEmpty() ? all : left).stream().filter(usable::contains).findFirst();
    }

    /** Whether the number has a trunk left that was not tried. */
    public boolean hasAnother(String number, TriedTrunks tried) {
        return !tried.isFull() && trunks(number).stream().anyMatch(trunk -> !tried.contains(trunk));
    }
}
