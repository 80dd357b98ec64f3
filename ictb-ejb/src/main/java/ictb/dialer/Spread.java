package ictb.dialer;

import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How calls are spread over origins: each goes to the one that carries the fewest, among those that take one more. */
final class Spread {

    /**
     * @param inFlight calls that it carries
     * @param free how many more it takes
     */
    record Room(Origin origin, int inFlight, int free) {}

    /** So many of the calls go from there. */
    record Part(Origin origin, int calls) {}

    private Spread() {}

    /** The part of the first origin; what is left of the calls is asked for again. Empty where none takes one. */
    static Optional<Part> next(List<Room> rooms, int calls) {
        Map<Origin, Integer> given = new HashMap<>();
        Optional<Room> first = fewest(rooms, given);
        Optional<Room> next = calls > 0 ? first : Optional.empty();
        for (int left = calls; left > 0 && next.isPresent(); left--) {
            given.merge(next.get().origin(), 1, Integer::sum);
            next = fewest(rooms, given);
        }
        return first.map(Room::origin).filter(given::containsKey).map(origin -> new Part(origin, given.get(origin)));
    }

    private static Optional<Room> fewest(List<Room> rooms, Map<Origin, Integer> given) {
        return rooms.stream()
                .filter(room -> given(room, given) < room.free())
                .min(comparingInt(room -> room.inFlight() + given(room, given)));
    }

    private static int given(Room room, Map<Origin, Integer> given) {
        return given.getOrDefault(room.origin(), 0);
    }
}
