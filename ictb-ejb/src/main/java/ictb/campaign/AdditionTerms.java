package ictb.campaign;

import ictb.platform.DateOrder;
import ictb.platform.DomainException;
import ictb.platform.WrittenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a contact that is added to a campaign may be called.
 *
 * @param due not before; absent = as soon as may be
 * @param expires no attempt from then on; absent = whenever
 * @param mustNotBeCalled it stands in the campaign for the record alone
 * @param repeated why its number is not called again, as a sentence
 */
record AdditionTerms(
        Optional<Instant> due, Optional<Instant> expires, boolean mustNotBeCalled, Optional<String> repeated) {

    static final Duration FARTHEST = Duration.ofDays(3_660);

    /** What a client calls "now" is a little in the past when it arrives; its clock may be slow. */
    private static final Duration PAST = Duration.ofMinutes(5);

    /**
     * Reads what a client sent, as {@link WrittenTime} does, on the clocks of the zone.
     *
     * @param order of day and month in the user's country
     * @throws DomainException when a time is unreadable, can be read in two ways, or schedule_time is more than five minutes in
     *     the past, or there is no time left between the two
     */
    static AdditionTerms of(NewAddition sent, DateOrder order, ZoneId zone, Instant now) {
        Optional<Instant> due = sent.scheduleTime().map(written -> read("schedule_time", written, order, zone, now));
        due.filter(time -> time.isBefore(now.minus(PAST))).ifPresent(past -> {
            throw new DomainException("schedule_time " + sent.scheduleTime().orElseThrow() + " is in the past");
        });
        Optional<Instant> expires = sent.expiry().map(written -> read("expiry", written, order, zone, now));
        Instant first = due.filter(now::isBefore).orElse(now);
        if (expires.filter(end -> !end.isAfter(first)).isPresent()) {
            throw new DomainException("expiry must be later than now and than schedule_time");
        }
        return new AdditionTerms(due, expires, sent.doNotCall().orElse(false), Optional.empty());
    }

    private static Instant read(String member, String written, DateOrder order, ZoneId zone, Instant now) {
        WrittenTime read = WrittenTime.read(written, order);
        if (read.isAmbiguous()) {
            throw new DomainException(member + " " + written + " may be " + read.readings()
                    + "; set the user's country, or write the date as 2026-12-24");
        }
        return read.in(zone)
                .filter(at -> Duration.between(now, at).abs().compareTo(FARTHEST) <= 0)
                .orElseThrow(() -> new DomainException(
                        member + " is a time within ten years, such as 2026-12-31 18:00 or 2026-12-31T18:00:00+01:00"));
    }

    /**
     * The same, within the time for a reminder.
     *
     * @param plan of a contact that can be reminded
     * @throws DomainException when the two have no time in common
     */
    AdditionTerms within(ReminderPlan plan, Instant now) {
        Optional<Instant> first =
                Stream.of(due, plan.due()).flatMap(Optional::stream).max(Comparator.naturalOrder());
        Optional<Instant> last =
                Stream.of(expires, plan.expires()).flatMap(Optional::stream).min(Comparator.naturalOrder());
        Instant start = first.filter(now::isBefore).orElse(now);
        if (last.filter(end -> !end.isAfter(start)).isPresent()) {
            throw new DomainException("schedule_time and expiry leave no time for the reminder, which may be made from "
                    + plan.due().orElseThrow() + " until " + plan.expires().orElseThrow());
        }
        return new AdditionTerms(first, last, mustNotBeCalled, repeated);
    }

    /** The same of a number that the campaign has had before. */
    AdditionTerms repeating(Optional<String> objection) {
        return new AdditionTerms(due, expires, mustNotBeCalled, objection);
    }

    /** Whether it is called when its time comes. */
    boolean isCalled() {
        return !mustNotBeCalled && repeated.isEmpty();
    }

    /** Whether nothing is said but what holds for every contact. */
    boolean areUsual() {
        return due.isEmpty() && expires.isEmpty() && !mustNotBeCalled;
    }

    ContactStatus status() {
        if (mustNotBeCalled) {
            return ContactStatus.DNC;
        }
        return repeated.isPresent() ? ContactStatus.CANCELLED : ContactStatus.PENDING;
    }

    /** Why it waits, or is not called at all; empty where it is called at once. */
    Optional<SkipReason> skipped(Instant now) {
        if (mustNotBeCalled) {
            return Optional.of(SkipReason.ADDED_FOR_THE_RECORD);
        }
        return repeated.isPresent()
                ? Optional.of(SkipReason.REACHED)
                : due.filter(now::isBefore).map(later -> SkipReason.OWN_TIME);
    }

    Optional<String> reason() {
        return mustNotBeCalled ? Optional.of(SkipReason.ADDED_FOR_THE_RECORD.sentence()) : repeated;
    }
}
