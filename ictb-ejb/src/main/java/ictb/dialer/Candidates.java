package ictb.dialer;

import ictb.compliance.CallingProfile;
import ictb.compliance.ChosenProfiles;
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
import java.util.stream.Collectors;

/** Gathers the facts about contacts that were picked together. */
@Dependent
class Candidates {

    /** No cap looks farther back. */
    static final Duration COUNTED = Duration.ofDays(7);

    @Inject
    private NumberZones zones;

    @Inject
    private ChosenProfiles profiles;

    @Inject
    private NumberCalls calls;

    /**
     * Where anybody's profile caps a number, nobody else counts its calls or adds one until the transaction ends, although the
     * campaign's own profile may not ask.
     */
    List<Candidate> of(List<ReadyContact> picked, CallingProfile profile, Instant now) {
        calls.lock(capped(picked, profiles.capping()));
        Map<String, List<Instant>> called = calls.since(now.minus(COUNTED), capped(picked, List.of(profile)));
        return picked.stream()
                .map(contact ->
                        new Candidate(contact, zones(contact, profile), countedWithThis(called, contact.phone(), now)))
                .toList();
    }

    private static Set<String> capped(List<ReadyContact> picked, List<CallingProfile> profiles) {
        List<CallingProfile> capping =
                profiles.stream().filter(CallingProfile::hasCaps).toList();
        return picked.stream()
                .map(ReadyContact::phone)
                .filter(phone -> capping.stream()
                        .anyMatch(profile -> !profile.rulesOf(phone).caps().isEmpty()))
                .collect(Collectors.toSet());
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
