package ictb.voice;

import ictb.campaign.CallerFiles;
import ictb.ivr.run.Effect;
import ictb.ivr.run.Heard;
import ictb.ivr.run.Interpreter;
import ictb.ivr.run.Progress;
import ictb.ivr.run.Step;
import ictb.ivr.run.Turn;
import ictb.ra.Call;
import ictb.ra.CallEnded;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One call that follows its flow: does what the interpreter decides, and tells it what was heard. What was answered so far is a
 * variable of the channel, so that the hang-up handler reports it, however the call and this process end; the steps are rows.
 */
public final class ScriptedConversation {

    private static final Logger LOG = Logger.getLogger(ScriptedConversation.class.getName());
    private static final String ANSWERS = "ICTB_ANSWERS";

    /** Until it is said to be done, the dialplan takes it that this process has died. */
    private static final String SCRIPT = "ICTB_SCRIPT";

    private static final String DONE = "done";
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final Call call;
    private final CallBook book;
    private final Interpreter interpreter;
    private final CallMedia media;
    private final Transfers transfers;
    private int written;
    private Optional<String> told = Optional.empty();
    private Optional<String> optOutKeys = Optional.empty();

    public ScriptedConversation(
            Call call, CallBook book, Interpreter interpreter, CallMedia media, Transfers transfers) {
        this.call = call;
        this.book = book;
        this.interpreter = interpreter;
        this.media = media;
        this.transfers = transfers;
    }

    /** Returns when the flow or the call has ended. */
    public void run() {
        Turn turn = interpreter.begin();
        while (!(turn.effect() instanceof Effect.HangUp)) {
            keep(turn.progress());
            turn = interpreter.next(turn.progress(), heard(turn));
        }
        keep(turn.progress());
        set(SCRIPT, DONE);
    }

    private Heard heard(Turn turn) {
        try {
            tellOptOutKeys(interpreter.optOutKeys(turn.progress()));
            return bringAbout(turn.effect(), turn.progress());
        } catch (CallEnded ended) {
            return new Heard.Gone();
        }
    }

    private Heard bringAbout(Effect effect, Progress at) throws CallEnded {
        if (effect instanceof Effect.AskKey ask) {
            return new Heard.Key(call.readKey(media.prompt(ask.prompt()), ask.timeout()));
        }
        if (effect instanceof Effect.Offer offer) {
            return new Heard.Key(call.play(media.prompt(offer.utterance()), offer.keys()));
        }
        if (effect instanceof Effect.AwaitKey await) {
            return new Heard.Key(call.awaitKey(await.timeout()));
        }
        if (effect instanceof Effect.AskDigits ask) {
            return new Heard.Digits(call.readDigits(media.recording(ask.recordingId()), ask.most(), ask.timeout()));
        }
        if (effect instanceof Effect.Listen listen) {
            return listen(listen, CallerFiles.file(book.callId(), at.steps().size() + 1));
        }
        if (effect instanceof Effect.PutThrough through) {
            return new Heard.Transferred(transfers.putThrough(through));
        }
        if (effect instanceof Effect.Utter utter) {
            call.play(media.prompt(utter.utterance()));
        } else {
            book.optOut();
        }
        return new Heard.Done();
    }

    private Heard listen(Effect.Listen listen, String file) throws CallEnded {
        if (listen.recordingId().isPresent()) {
            call.play(media.recording(listen.recordingId().get()));
        }
        Duration length = call.record(media.toRecord(file), listen.most(), SILENCE);
        return new Heard.Recorded(length.isZero() ? Optional.empty() : Optional.of(file), length);
    }

    private void keep(Progress progress) {
        tell(book.response(progress.steps()));
        write(progress.steps());
        transfers.settle();
    }

    private void tell(Optional<String> response) {
        if (response.isEmpty() || response.equals(told)) {
            return;
        }
        if (set(ANSWERS, response.get())) {
            told = response;
        }
    }

    private boolean set(String variable, String value) {
        try {
            call.set(variable, value);
            return true;
        } catch (CallEnded gone) {
            LOG.log(Level.FINE, "Not told any more", gone);
            return false;
        }
    }

    /** Asterisk keeps them where this process stops, and what was pressed while it was too slow to listen. */
    private void tellOptOutKeys(String keys) throws CallEnded {
        if (optOutKeys.equals(Optional.of(keys))) {
            return;
        }
        if (call.optOutBy(keys)) {
            book.optOut();
        }
        optOutKeys = Optional.of(keys);
    }

    /** What cannot be written now is written with the next step. */
    private void write(List<Step> way) {
        if (way.size() == written) {
            return;
        }
        try {
            book.add(written + 1, way.subList(written, way.size()));
            written = way.size();
        } catch (EJBException failed) {
            LOG.log(Level.WARNING, failed, () -> "Steps of call " + book.callId() + " are not written yet");
        }
    }
}
