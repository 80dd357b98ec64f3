package ictb.voice.inbound;

import ictb.campaign.CallStep;
import ictb.campaign.CallSteps;
import ictb.contact.DoNotCall;
import ictb.ivr.run.Step;
import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.platform.merge.MergeField;
import ictb.security.Countries;
import ictb.security.Users;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written down of a call that has come in, each in a transaction of its own. */
@Stateless
public class InboundRecords {

    /** The dialplan ends a call after ten minutes. */
    static final Duration LONGEST = Duration.ofMinutes(11);

    @Inject
    private InboundCalls calls;

    @Inject
    private CallSteps steps;

    @Inject
    private DoNotCall doNotCall;

    @Inject
    private Users users;

    @Inject
    private Countries countries;

    @Inject
    private Clock clock;

    public void begin(InboundCall call) {
        calls.add(call, clock.instant());
    }

    public void own(InboundCall call, long usrId) {
        calls.own(call.callId(), usrId);
    }

    public void end(InboundCall call, InboundResult result) {
        calls.end(call.callId(), result, clock.instant());
    }

    /** Calls that cannot go on any more and have no end. @return how many there were */
    public int endLost() {
        Instant now = clock.instant();
        return calls.endBegunBefore(now.minus(LONGEST), InboundResult.UNKNOWN, now);
    }

    /** A caller's number as that user's contacts have it; empty where it is none. */
    public Optional<String> caller(Optional<Long> usrId, String written) {
        try {
            return Optional.of(
                    PhoneNumber.parse(written, usrId.flatMap(this::country)).digits());
        } catch (DomainException noNumber) {
            return Optional.empty();
        }
    }

    /** By which a user's numbers and dates are read, ISO 3166. */
    public Optional<String> country(long usrId) {
        return users.find(usrId).flatMap(countries::of);
    }

    /** What messages may merge of the caller. */
    public Map<MergeField, String> fields(long usrId, Optional<String> caller) {
        return caller.map(phone -> calls.fields(usrId, phone)).orElse(Map.of());
    }

    /** @param first number of the first of them, from 1 */
    public void add(InboundCall call, int first, List<Step> way) {
        List<CallStep> rows = way.stream()
                .map(step -> new CallStep(step.node(), step.type(), step.end().word(), step.keys(), step.recording()))
                .toList();
        steps.add(call.callId(), first, rows, clock.instant());
    }

    /** @param number of the step, from 1 */
    public void add(InboundCall call, int number, CallStep step) {
        steps.add(call.callId(), number, List.of(step), clock.instant());
    }

    /** From the commit of this on the caller is not called for that user. */
    public void optOut(InboundCall call) {
        call.usrId()
                .ifPresent(usrId -> call.caller()
                        .ifPresent(phone -> doNotCall.optOut(usrId, phone, call.callId(), clock.instant())));
    }
}
