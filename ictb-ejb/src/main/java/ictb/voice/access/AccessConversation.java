package ictb.voice.access;

import ictb.campaign.CallStep;
import ictb.campaign.CallerFiles;
import ictb.platform.DomainException;
import ictb.ra.Call;
import ictb.ra.CallEnded;
import ictb.ra.Prompt;
import ictb.voice.CallMedia;
import ictb.voice.inbound.InboundCall;
import ictb.voice.inbound.InboundRecords;
import ictb.voice.inbound.InboundResult;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One user's call: does what the menu decides, and tells it what was heard. What was entered before the proof is written nowhere. */
final class AccessConversation {

    private static final Logger LOG = Logger.getLogger(AccessConversation.class.getName());
    private static final String EVERY_KEY = "0123456789*#";
    private static final Duration FOR_EACH_DIGIT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final Call call;
    private final InboundCall about;
    private final AccessMenu menu;
    private final AccessActions actions;
    private final InboundRecords records;
    private final CallMedia media;
    private int recordings;
    private int steps;
    private boolean isProved;

    AccessConversation(
            Call call,
            InboundCall about,
            AccessMenu menu,
            AccessActions actions,
            InboundRecords records,
            CallMedia media) {
        this.call = call;
        this.about = about;
        this.menu = menu;
        this.actions = actions;
        this.records = records;
        this.media = media;
    }

    /** Returns when the user has done or the call has ended. */
    InboundResult run() {
        try {
            AccessTurn turn = menu.begin();
            while (!(turn.effect() instanceof AccessEffect.HangUp)) {
                turn = menu.next(turn.state(), heard(turn.effect()));
            }
        } finally {
            for (int number = 1; number <= recordings; number++) {
                actions.discard(name(number));
            }
        }
        return isProved ? InboundResult.COMPLETED : InboundResult.REFUSED;
    }

    private AccessHeard heard(AccessEffect effect) {
        try {
            return bringAbout(effect);
        } catch (CallEnded ended) {
            return new AccessHeard.Gone();
        } catch (EJBException | DomainException failed) {
            LOG.log(Level.WARNING, failed, () -> "Call " + about.callId() + " cannot go on");
            return new AccessHeard.Gone();
        }
    }

    private AccessHeard bringAbout(AccessEffect effect) throws CallEnded {
        if (effect instanceof AccessEffect.AskDigits ask) {
            say(ask.before());
            return new AccessHeard.Digits(
                    call.readDigits(new Prompt.Recording(ask.question()), ask.most(), FOR_EACH_DIGIT));
        }
        if (effect instanceof AccessEffect.AskKey ask) {
            return new AccessHeard.Key(askKey(ask));
        }
        if (effect instanceof AccessEffect.Prove claim) {
            return new AccessHeard.Proved(prove(claim));
        }
        if (effect instanceof AccessEffect.Listen listen) {
            return new AccessHeard.Recorded(listen(listen));
        }
        if (effect instanceof AccessEffect.Say said) {
            say(said.said());
            return new AccessHeard.Done();
        }
        return act(effect);
    }

    private void say(List<Said> said) throws CallEnded {
        for (Said part : said) {
            call.play(prompt(part));
        }
    }

    private Optional<Character> askKey(AccessEffect.AskKey ask) throws CallEnded {
        for (Said part : ask.said()) {
            Optional<Character> pressed = call.play(prompt(part), EVERY_KEY);
            if (pressed.isPresent()) {
                return pressed;
            }
        }
        return call.awaitKey(ask.timeout());
    }

    private Prompt prompt(Said part) {
        if (part instanceof Said.Digits digits) {
            return new Prompt.Digits(digits.digits());
        }
        return part instanceof Said.Recorded recorded
                ? new Prompt.Recording(media.toRecord(recorded.file()))
                : new Prompt.Recording(((Said.Sound) part).name());
    }

    private boolean prove(AccessEffect.Prove claim) {
        if (!actions.prove(about, claim)) {
            return false;
        }
        isProved = true;
        records.own(about, claim.usrId());
        return true;
    }

    private Optional<String> listen(AccessEffect.Listen listen) throws CallEnded {
        say(listen.before());
        String file = name(++recordings);
        Duration length = call.record(media.toRecord(file), listen.most(), SILENCE);
        return length.isZero() ? Optional.empty() : Optional.of(file);
    }

    private String name(int recording) {
        return CallerFiles.file(about.callId(), recording);
    }

    private AccessHeard.Acted act(AccessEffect effect) {
        if (effect instanceof AccessEffect.Keep keep) {
            AccessHeard.Acted kept = actions.keep(keep.file());
            return written("keep", kept, kept.id());
        }
        if (effect instanceof AccessEffect.Start start) {
            return written("start", actions.start(start.campaignId()), Optional.of(start.campaignId()));
        }
        long campaignId = ((AccessEffect.Stop) effect).campaignId();
        return written("stop", actions.stop(campaignId), Optional.of(campaignId));
    }

    private AccessHeard.Acted written(String what, AccessHeard.Acted acted, Optional<Long> id) {
        String result = acted.refusal().isEmpty() ? "done" : "refused";
        records.add(about, ++steps, new CallStep(what, "access", result, id.map(String::valueOf), Optional.empty()));
        return acted;
    }
}
