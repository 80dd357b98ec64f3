package ictb.trunk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The trunks that could not carry a contact's call, since the last of its attempts that counts. */
public record TriedTrunks(List<Long> trunkIds) {

    public static final TriedTrunks NONE = new TriedTrunks(List.of());

    /** With 20 digits each they fit where they are kept. */
    private static final int MOST = 12;

    /** As it is kept: {@code 3,7}; empty = none. */
    public static TriedTrunks of(String text) {
        return text.isEmpty()
                ? NONE
                : new TriedTrunks(
                        Arrays.stream(text.split(",")).map(Long::valueOf).toList());
    }

    public TriedTrunks and(long trunkId) {
        return contains(trunkId)
                ? this
                : new TriedTrunks(
                        Stream.concat(trunkIds.stream(), Stream.of(trunkId)).toList());
    }

    public boolean contains(long trunkId) {
        return trunkIds.contains(trunkId);
    }

    /** Whether no more than these are tried. */
    boolean isFull() {
        return trunkIds.size() >= MOST;
    }

    public String text() {
        return trunkIds.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
