package ictb.voice.inbound;

import ictb.billing.Tariffs;
import ictb.ivr.run.Interpreter;
import ictb.platform.DateOrder;
import ictb.platform.merge.MergeField;
import ictb.ra.Call;
import ictb.ra.CallEnded;
import ictb.ra.Incoming;
import ictb.voice.CallFlows;
import ictb.voice.CallMedia;
import ictb.voice.ScriptedConversation;
import ictb.voice.TransferTargets;
import ictb.voice.access.AccessCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes the calls that come in, each on a thread of its own, outside any transaction. */
@ApplicationScoped
public class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class.getName());
    private static final Duration RINGING = Duration.ofSeconds(30);

    /** The same that campaigns have unless they say another. */
    private static final char OPT_OUT_KEY = '9';

    /** What the dialplan hangs up with where nobody has answered. */
    private static final String CAUSE = "ICTB_CAUSE";

    @Inject
    private Switchboard switchboard;

    @Inject
    private InboundRecords records;

    @Inject
    private OwedOptOuts owedOptOuts;

    @Inject
    private CallFlows flows;

    @Inject
    private CallMedia media;

    @Inject
    private TransferTargets targets;

    @Inject
    private Tariffs tariffs;

    @Inject
    private AccessCalls accessCalls;

    /** Returns when the call has ended, or is to be ended by the dialplan. */
    public void take(Call call, Incoming incoming) {
        String number = incoming.dialled().replace("+", "");
        Destination destination = switchboard.destination(number);
        if (destination instanceof Destination.Nowhere) {
            LOG.log(Level.INFO, "A call to {0} is refused: it is no number of ours", number);
            refuse(call, InboundResult.REFUSED);
            return;
        }
        InboundCall about = about(call, incoming, number, destination);
        records.begin(about);
        InboundResult result = InboundResult.FAILED;
        try {
            result = go(call, about, destination);
        } catch (CallEnded left) {
            result = InboundResult.ABANDONED;
        } finally {
            records.end(about, result);
        }
    }

    private InboundCall about(Call call, Incoming incoming, String number, Destination destination) {
        return new InboundCall(
                UUID.randomUUID().toString().replace("-", ""),
                incoming.asterisk(),
                call.channelId(),
                destination.did(),
                destination.accessNumber(),
                destination.owner(),
                number,
                incoming.caller().flatMap(written -> records.caller(destination.owner(), written)));
    }

    private InboundResult go(Call call, InboundCall about, Destination destination) throws CallEnded {
        if (destination instanceof Destination.ToExtension extension) {
            return ring(call, about, extension);
        }
        if (destination instanceof Destination.ToFlow flow) {
            return follow(call, about, flow);
        }
        if (destination instanceof Destination.ToAccess access) {
            return accessCalls.take(call, about, access.owner());
        }
        LOG.log(
                Level.INFO,
                "A call to {0} is refused: the DID leads nowhere, or its user is not active",
                about.number());
        return refuse(call, InboundResult.REFUSED);
    }

    private InboundResult ring(Call call, InboundCall about, Destination.ToExtension to) throws CallEnded {
        InboundResult result = transfers(call, about, to.usrId())
                .ring(to.extensionId(), RINGING)
                .map(dialled -> InboundResult.of(dialled.end()))
                .orElse(InboundResult.FAILED);
        return result == InboundResult.ANSWERED ? result : refuse(call, result);
    }

    private InboundResult follow(Call call, InboundCall about, Destination.ToFlow to) throws CallEnded {
        Map<MergeField, String> fields = records.fields(to.usrId(), about.caller());
        Interpreter interpreter = new Interpreter(
                flows.ofIvr(to.ivrId(), to.version(), OPT_OUT_KEY),
                DateOrder.of(records.country(to.usrId())),
                field -> Optional.ofNullable(fields.get(field)));
        call.answer();
        InboundBook book = new InboundBook(about, records, owedOptOuts);
        new ScriptedConversation(call, book, interpreter, media, transfers(call, about, to.usrId())).run();
        return InboundResult.COMPLETED;
    }

    private InboundTransfers transfers(Call call, InboundCall about, long usrId) {
        return new InboundTransfers(call, about, usrId, targets, tariffs);
    }

    private static InboundResult refuse(Call call, InboundResult result) {
        try {
            call.set(CAUSE, String.valueOf(result.cause()));
        } catch (CallEnded gone) {
            LOG.log(Level.FINE, "Nobody is there to be refused", gone);
        }
        return result;
    }
}
