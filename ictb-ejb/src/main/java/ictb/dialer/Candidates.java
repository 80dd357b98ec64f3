package ictb.dialer;

import ictb.compliance.CallingProfile;
import ictb.compliance.NumberZones;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the facts about contacts that were picked together. */
@Dependent
class Candidates {

    /** No cap looks farther back. */
    static final Duration COUNTED = Duration.ofDays(7);

    @Inject
    private NumberZones zones;

    @Inject
    private NumberCalls calls;

    /** Where the profile has caps, nobody else counts the same numbers until the transaction ends. */
    List<Candidate> of(List<ReadyContact> picked, CallingProfile profile, Instant now) {
        List<String> capped = profile.hasCaps()
                ? picked.stream()
                        .map(ReadyContact::phone)
                        .filter(phone -> !profile.rulesOf(phone).caps().isEmpty())
                        .toList()
                : List.of();
        Map<String, List<Instant>> called = calls.lock(capped, now.minus(COUNTED));
        return picked.stream()
                .map(contact ->
                        new Candidate(contact, zones(contact, profile), countedWithThis(called, contact.phone(), now)))
                .toList();
    }

    private Set<ZoneId> zones(ReadyContact contact, CallingProfile profile) {
        return profile.hasHours() ? zones.of(contact.phone()) : Set.of();
    }

    /** Whoever has the same number and stands behind in the same batch finds this call made. */
    private static List<Instant> countedWithThis(Map<String, List<Instant>> called, String phone, Instant now) {
        List<Instant> before = List.copyOf(called.getOrDefault(phone, List.of()));
        called.computeIfAbsent(phone, number -> new ArrayList<>()).add(now);
        return before;
    }
}
