package ictb.voice;

import ictb.dialer.AttemptSignals;
import ictb.dialer.TransferPayments;
import ictb.ivr.run.Interpreter;
import ictb.platform.DateOrder;
import ictb.ra.Call;
import ictb.ra.CallScript;
import ictb.voice.inbound.Reception;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the script of each call that asks the adapter for one, outside any transaction, on a thread of its own. */
@MessageDriven(
        activationConfig = @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "ictb-ra"))
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallScripts implements CallScript {

    private static final Logger LOG = Logger.getLogger(CallScripts.class.getName());

    @Inject
    private CallRecords records;

    @Inject
    private CallFlows flows;

    @Inject
    private CallMedia media;

    @Inject
    private TransferTargets targets;

    @Inject
    private TransferPayments payments;

    @Inject
    private AttemptSignals signals;

    @Inject
    private Reception reception;

    @Override
    public void onCall(Call call) {
        if (call.incoming().isPresent()) {
            reception.take(call, call.incoming().get());
            return;
        }
        Optional<ScriptedCall> known = records.find(call.channelId());
        if (known.isEmpty()) {
            LOG.log(Level.WARNING, "Call {0} asks for a script and is not under way", call.channelId());
            return;
        }
        Interpreter interpreter =
                new Interpreter(flows.of(known.get()), DateOrder.of(known.get().country()), known.get()::field);
        ScriptedTransfers transfers = new ScriptedTransfers(call, known.get(), targets, payments, signals);
        CallBook book = new AttemptBook(known.get(), records, signals);
        new ScriptedConversation(call, book, interpreter, media, transfers).run();
    }
}
