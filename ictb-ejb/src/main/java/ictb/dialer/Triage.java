package ictb.dialer;

import ictb.campaign.ContactStatus;
import ictb.campaign.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@link DialRules} say of contacts that were picked together. */
final class Triage {

    private record Deferred(ReadyContact contact, Verdict.Defer verdict) {}

    private final List<ReadyContact> picked;
    private final List<ReadyContact> callable = new ArrayList<>();
    private final Map<Barrier, List<ReadyContact>> refused = new EnumMap<>(Barrier.class);
    private final List<Deferred> deferred = new ArrayList<>();

    Triage(List<Candidate> candidates, DialTerms terms, Instant now) {
        this.picked = candidates.stream().map(Candidate::contact).toList();
        candidates.forEach(candidate -> sort(candidate.contact(), DialRules.verdict(candidate, terms, now)));
    }

    private void sort(ReadyContact contact, Verdict verdict) {
        if (verdict instanceof Verdict.Refuse refusal) {
            refused.computeIfAbsent(refusal.barrier(), barrier -> new ArrayList<>())
                    .add(contact);
        } else if (verdict instanceof Verdict.Defer deferral) {
            deferred.add(new Deferred(contact, deferral));
        } else {
            callable.add(contact);
        }
    }

    /** In the order in which they were picked. */
    List<ReadyContact> callable() {
        return callable;
    }

    Map<Barrier, List<ReadyContact>> refused() {
        return refused;
    }

    /** How many are not called now. */
    int passed() {
        return picked.size() - callable.size();
    }

    List<QueuedContact> deferred(long campaignId) {
        return deferred.stream()
                .map(later -> new QueuedContact(
                        campaignId,
                        later.contact().contactId(),
                        later.verdict().until(),
                        Optional.of(later.verdict().hindrance()),
                        later.contact().tried()))
                .toList();
    }

    /** All but the last of those that may be called: they stay where they are. */
    List<ReadyContact> without(int lastCallable) {
        Set<ReadyContact> staying = staying(callable.size() - lastCallable);
        return picked.stream().filter(contact -> !staying.contains(contact)).toList();
    }

    private Set<ReadyContact> staying(int called) {
        return new HashSet<>(callable.subList(called, callable.size()));
    }

    /**
     * What this changes in the campaign's totals: why contacts waited until now, why they wait or are not called at all.
     *
     * @param called how many of those that may be called are
     */
    Tally tally(long campaignId, int called) {
        Tally tally = new Tally();
        without(callable.size() - called)
                .forEach(contact -> contact.reason().ifPresent(waited -> tally.why(campaignId, waited, -1)));
        deferred.forEach(
                later -> tally.why(campaignId, later.verdict().hindrance().word(), 1));
        refused.forEach((barrier, barred) -> tally.why(campaignId, barrier.word(), barred.size())
                .add(campaignId, ContactStatus.PENDING.word(), -barred.size())
                .add(campaignId, barrier.status().word(), barred.size()));
        return tally;
    }
}
