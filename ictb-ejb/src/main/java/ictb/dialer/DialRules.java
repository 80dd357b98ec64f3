package ictb.dialer;

import ictb.platform.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a contact whose time has come may be called. The first rule that objects decides; what is final comes first. */
final class DialRules {

    @FunctionalInterface
    private interface Rule {
        /** Empty where this rule has nothing against a call. */
        Optional<Verdict> objection(Candidate candidate, DialTerms terms, Instant now);
    }

    private static final List<Rule> IN_ORDER =
            List.of(DialRules::doNotCall, DialRules::expiry, DialRules::prefix, DialRules::route);

    private static final Verdict CALL = new Verdict.Call();

    private DialRules() {}

    static Verdict verdict(Candidate candidate, DialTerms terms, Instant now) {
        return IN_ORDER.stream()
                .flatMap(rule -> rule.objection(candidate, terms, now).stream())
                .findFirst()
                .orElse(CALL);
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

    private static Optional<Verdict> refused(Barrier barrier) {
        return Optional.of(new Verdict.Refuse(barrier));
    }
}
