package ictb.voice;

import ictb.campaign.CallStep;
import ictb.campaign.CallSteps;
import ictb.dialer.OptOuts;
import ictb.ivr.run.Step;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What is written down of a call while it goes on, each in a transaction of its own: what was heard is not lost with this process. */
@Stateless
public class CallRecords {

    @Inject
    private ScriptedCalls calls;

    @Inject
    private CallSteps steps;

    @Inject
    private OptOuts optOuts;

    @Inject
    private Clock clock;

    /** Empty where no such call is under way. */
    public Optional<ScriptedCall> find(String attemptId) {
        return calls.find(attemptId);
    }

    /** @param first number of the first of them, from 1 */
    public void add(ScriptedCall call, int first, List<Step> way) {
        steps.add(
                call.attemptId(),
                first,
                way.stream()
                        .map(step -> new CallStep(
                                step.node(), step.type(), step.end().word(), step.keys(), step.recording()))
                        .toList(),
                clock.instant());
    }

    /** From the commit of this on the number is not called for that user. */
    public void optOut(ScriptedCall call) {
        optOuts.record(call.usrId(), call.phone(), call.campaignId(), call.contactId(), call.attemptId());
    }
}
