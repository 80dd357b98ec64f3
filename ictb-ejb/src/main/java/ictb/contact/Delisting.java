package ictb.contact;

import ictb.platform.DomainException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which entries leave a do-not-call list when a number is taken off it: those that have its very digits, as it was written or as it
 * is read, or else the only one that is about it. An entry of another form may be about somebody else, and is not removed along.
 *
 * @param left entries that are about the number too, and stay
 */
record Delisting(List<ListedEntry> removed, List<ListedEntry> left) {

    private static final int MOST_TOLD = 5;

    /**
     * @param about the entries that are about the number
     * @param read the number as its user's country reads it
     * @param written the same without a country
     * @throws DomainException when there are several, and it is not certain which is meant
     */
    static Delisting of(List<ListedEntry> about, DoNotCallAddress read, DoNotCallAddress written) {
        if (read.column() == DoNotCallAddress.Column.EMAIL) {
            return new Delisting(about, List.of());
        }
        List<ListedEntry> exact = about.stream()
                .filter(entry -> has(entry, read) || has(entry, written))
                .toList();
        if (exact.isEmpty() && about.size() > 1) {
            throw new DomainException(written.value() + " may be any of these entries of the list: " + told(about)
                    + "; send it as it is there");
        }
        List<ListedEntry> removed = exact.isEmpty() ? about : exact;
        return new Delisting(
                removed,
                about.stream().filter(entry -> !removed.contains(entry)).toList());
    }

    private static boolean has(ListedEntry entry, DoNotCallAddress address) {
        return entry.phone().equals(Optional.of(address.value()));
    }

    /** Their numbers, the first few. */
    static String told(List<ListedEntry> entries) {
        return entries.stream()
                        .flatMap(entry -> entry.phone().stream())
                        .distinct()
                        .limit(MOST_TOLD)
                        .collect(Collectors.joining(", "))
                + (entries.size() > MOST_TOLD ? " ..." : "");
    }
}
