package ictb.voice;

import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptSignals;
import ictb.dialer.TransferPayments;
import ictb.dialer.TransferTicket;
import ictb.ivr.run.Effect;
import ictb.ivr.run.TransferEnd;
import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.ra.Call;
import ictb.ra.CallEnded;
import ictb.ra.Dialled;
import ictb.ra.Dialling;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Puts the caller of one call through. What costs money is reserved before it is dialled and settled when it has ended; where that is
 * not told any more, or cannot be written, it is left to the call's own end, which tells how long they talked.
 */
final class ScriptedTransfers implements Transfers {

    private static final Logger LOG = Logger.getLogger(ScriptedTransfers.class.getName());

    /** By which the hang-up handler reports how long they talked: it must not be the talk of a transfer before. */
    private static final String TALKS_SINCE = "ICTB_TALKS_SINCE";

    /** For a telephone that registers here: longer than a call may last. */
    private static final Duration WITHOUT_LIMIT = Duration.ofHours(4);

    private record Ended(int leg, Optional<Duration> talked) {}

    private final Call call;
    private final ScriptedCall about;
    private final TransferTargets targets;
    private final TransferPayments payments;
    private final AttemptSignals signals;
    private final Deque<Ended> unsettled = new ArrayDeque<>();

    ScriptedTransfers(
            Call call, ScriptedCall about, TransferTargets targets, TransferPayments payments, AttemptSignals signals) {
        this.call = call;
        this.about = about;
        this.targets = targets;
        this.payments = payments;
        this.signals = signals;
    }

    @Override
    public TransferEnd putThrough(Effect.PutThrough through) throws CallEnded {
        Optional<TransferTarget> target = targets.of(about.usrId(), about.asterisk(), through);
        if (target.isEmpty()) {
            return TransferEnd.FAILED;
        }
        Optional<PhoneNumber> outside = target.get().outside();
        if (outside.isEmpty()) {
            return dial(target.get(), through, WITHOUT_LIMIT, Optional.of(about.phone()))
                    .end();
        }
        call.set(TALKS_SINCE, "");
        Optional<TransferTicket> ticket = paid(outside.get());
        return ticket.isEmpty() ? TransferEnd.FAILED : dial(target.get(), through, ticket.get());
    }

    private Optional<TransferTicket> paid(PhoneNumber number) {
        try {
            return Optional.of(payments.reserve(about.attemptId(), number));
        } catch (DomainException refused) {
            LOG.log(Level.INFO, "Call {0} is not put through: {1}", new Object[] {
                about.attemptId(), refused.getMessage()
            });
        } catch (EJBException failed) {
            LOG.log(Level.WARNING, failed, () -> "Call " + about.attemptId() + " is not put through");
        }
        return Optional.empty();
    }

    private TransferEnd dial(TransferTarget target, Effect.PutThrough through, TransferTicket ticket) throws CallEnded {
        Heard heard = dial(target, through, ticket.limit(), about.callerId());
        ticket.leg().ifPresent(leg -> unsettled.add(new Ended(leg, heard.talked())));
        settle();
        return heard.end();
    }

    private record Heard(TransferEnd end, Optional<Duration> talked) {}

    private Heard dial(TransferTarget target, Effect.PutThrough through, Duration limit, Optional<String> callerId)
            throws CallEnded {
        signals.report(new AttemptSignal.Transferring(about.attemptId()));
        Dialled dialled = call.dial(new Dialling(target.dialString(), through.ringing(), limit, callerId));
        return new Heard(Transfers.end(dialled), dialled.talked());
    }

    /** What cannot be written now is written with the next step, or by the end of the call. */
    @Override
    public void settle() {
        try {
            while (!unsettled.isEmpty()) {
                payments.settle(
                        about.attemptId(),
                        unsettled.peek().leg(),
                        unsettled.peek().talked());
                unsettled.remove();
            }
        } catch (EJBException failed) {
            LOG.log(Level.WARNING, failed, () -> "A transfer of call " + about.attemptId() + " is not settled yet");
        }
    }
}
