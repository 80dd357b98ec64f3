package ictb.dialer;

import ictb.compliance.CallingHours;
import ictb.compliance.CallingProfile;
import ictb.platform.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a contact whose time has come may be called. The first rule that objects decides; what is final comes first. */
final class DialRules {

    @FunctionalInterface
    private interface Rule {
        /** Empty where this rule has nothing against a call. */
        Optional<Verdict> objection(Candidate candidate, DialTerms terms, Instant now);
    }

    private static final List<Rule> IN_ORDER = List.of(
            DialRules::deleted,
            DialRules::doNotCall,
            DialRules::expiry,
            DialRules::prefix,
            DialRules::route,
            DialRules::caps,
            DialRules::hours);

    private static final Verdict CALL = new Verdict.Call();

    private DialRules() {}

    static Verdict verdict(Candidate candidate, DialTerms terms, Instant now) {
        return IN_ORDER.stream()
                .flatMap(rule -> rule.objection(candidate, terms, now).stream())
                .findFirst()
                .orElse(CALL);
    }

    private static Optional<Verdict> deleted(Candidate candidate, DialTerms terms, Instant now) {
        return candidate.contact().isDeleted() ? refused(Barrier.DELETED) : Optional.empty();
    }

    private static Optional<Verdict> doNotCall(Candidate candidate, DialTerms terms, Instant now) {
        return candidate.contact().isOnDoNotCallList() ? refused(Barrier.DO_NOT_CALL) : Optional.empty();
    }

    private static Optional<Verdict> expiry(Candidate candidate, DialTerms terms, Instant now) {
        return candidate.contact().expires().filter(end -> !end.isAfter(now)).isPresent()
                ? refused(Barrier.EXPIRED)
                : Optional.empty();
    }

    /** A user's resource; against toll fraud. */
    private static Optional<Verdict> prefix(Candidate candidate, DialTerms terms, Instant now) {
        return terms.limits().mayCall(new PhoneNumber(candidate.contact().phone()))
                ? Optional.empty()
                : refused(Barrier.PREFIX);
    }

    private static Optional<Verdict> route(Candidate candidate, DialTerms terms, Instant now) {
        return terms.routing().reaches(candidate.contact().phone()) ? Optional.empty() : refused(Barrier.NO_ROUTE);
    }

    /** Whichever cap lets the number go last. */
    private static Optional<Verdict> caps(Candidate candidate, DialTerms terms, Instant now) {
        return rules(candidate, terms).caps().stream()
                .flatMap(cap -> cap
                        .freeAt(candidate.calls(), now)
                        .map(free -> new Verdict.Defer(
                                cap.isOfADay() ? Hindrance.NUMBER_CAP_DAY : Hindrance.NUMBER_CAP_WEEK, free))
                        .stream())
                .max(Comparator.comparing(Verdict.Defer::until))
                .map(later -> later);
    }

    /** A number that may be in several zones is called when all of them are open. */
    private static Optional<Verdict> hours(Candidate candidate, DialTerms terms, Instant now) {
        Optional<CallingHours> hours = rules(candidate, terms).hours();
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        Set<ZoneId> zones = zones(candidate, terms);
        if (zones.isEmpty()) {
            return refused(Barrier.UNKNOWN_ZONE);
        }
        Optional<Instant> open = hours.get().openTogether(zones, now);
        return open.isEmpty()
                ? refused(Barrier.NEVER_OPEN)
                : open.filter(later -> later.isAfter(now))
                        .map(later -> new Verdict.Defer(Hindrance.CALLEE_HOURS, later));
    }

    private static Set<ZoneId> zones(Candidate candidate, DialTerms terms) {
        return candidate.zones().isEmpty()
                ? terms.campaign().ownZone().map(Set::of).orElse(Set.of())
                : candidate.zones();
    }

    private static CallingProfile.NumberRules rules(Candidate candidate, DialTerms terms) {
        return terms.profile().rulesOf(candidate.contact().phone());
    }

    private static Optional<Verdict> refused(Barrier barrier) {
        return Optional.of(new Verdict.Refuse(barrier));
    }
}
