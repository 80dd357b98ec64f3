package ictb.voice.access;

import ictb.voice.access.AccessState.At;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The way of a user's call to an access number: each decision is a function of where the call is and what was heard, and of nothing
 * else. Three tries at the PIN, whatever was wrong with them and in the same words; three tries at each question.
 */
public final class AccessMenu {

    static final int MOST_TRIES = 3;
    static final Duration LONGEST_MESSAGE = Duration.ofMinutes(2);

    private static final Duration FOR_A_KEY = Duration.ofSeconds(8);
    private static final int LONGEST_PIN = 16;
    private static final int LONGEST_ID = 18;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    /** Press 1: message. Press 2: activated. Press 3: de-activated. */
    private static final List<Said> CHOICES = said(
            "vm-press",
            "digits/1",
            "vm-message",
            "vm-press",
            "digits/2",
            "activated",
            "vm-press",
            "digits/3",
            "de-activated");

    private static final List<Said> WRONG = said("vm-incorrect");
    private static final List<Said> GOODBYE = said("vm-goodbye");

    private final Optional<Long> owner;

    /** @param owner who alone may call that number; empty: whoever proves to be a user */
    public AccessMenu(Optional<Long> owner) {
        this.owner = owner;
    }

    public AccessTurn begin() {
        return identify(new AccessState(At.USER, 0, owner, Optional.empty(), 0), List.of());
    }

    /**
     * @param at where the call was while that was heard
     * @throws IllegalArgumentException when that is no answer to what was to be done
     */
    public AccessTurn next(AccessState at, AccessHeard heard) {
        if (heard instanceof AccessHeard.Gone || at.at() == At.GOODBYE) {
            return new AccessTurn(new AccessEffect.HangUp(), at.to(At.OVER));
        }
        if (heard instanceof AccessHeard.Digits entered) {
            return afterDigits(at, entered.digits().replaceAll("[^0-9]", ""));
        }
        if (heard instanceof AccessHeard.Key key) {
            return afterKey(at, key.key().orElse(' '));
        }
        if (heard instanceof AccessHeard.Proved proved && at.at() == At.PROOF) {
            return proved.isRight() ? menu(at.to(At.MENU), said("auth-thankyou")) : unproved(at);
        }
        if (heard instanceof AccessHeard.Recorded recorded && at.at() == At.RECORDING) {
            return recorded.file()
                    .map(file -> review(at.to(At.REVIEW).with(file)))
                    .orElseGet(() -> menu(at.to(At.MENU), said("vm-tooshort")));
        }
        if (heard instanceof AccessHeard.Acted acted && at.at() == At.ACT) {
            return menu(at.to(At.MENU), told(acted));
        }
        throw new IllegalArgumentException(at.at() + " is not answered by " + heard);
    }

    private AccessTurn identify(AccessState state, List<Said> before) {
        return owner.isPresent()
                ? askPin(state, before)
                : new AccessTurn(new AccessEffect.AskDigits(before, "agent-user", LONGEST_ID), state.on(At.USER));
    }

    private static AccessTurn askPin(AccessState state, List<Said> before) {
        return new AccessTurn(new AccessEffect.AskDigits(before, "vm-password", LONGEST_PIN), state.on(At.PIN));
    }

    private AccessTurn unproved(AccessState at) {
        return at.vain() + 1 >= MOST_TRIES ? goodbye(at, WRONG) : identify(at.again(At.USER), WRONG);
    }

    private AccessTurn afterDigits(AccessState at, String digits) {
        boolean isId = ID.matcher(digits).matches();
        return switch (at.at()) {
            case USER -> isId ? askPin(at.of(Long.parseLong(digits)), List.of()) : unproved(at);
            case PIN ->
                digits.isEmpty()
                        ? unproved(at)
                        : new AccessTurn(new AccessEffect.Prove(at.usrId().orElseThrow(), digits), at.on(At.PROOF));
            case CAMPAIGN_TO_START -> isId ? confirm(at, digits, At.CONFIRMED_START) : noId(at);
            case CAMPAIGN_TO_STOP -> isId ? confirm(at, digits, At.CONFIRMED_STOP) : noId(at);
            default -> throw new IllegalArgumentException(at.at() + " asks for no digits");
        };
    }

    private static AccessTurn noId(AccessState at) {
        return menu(at.to(At.MENU), said("pbx-invalid"));
    }

    private static AccessTurn confirm(AccessState at, String digits, At next) {
        List<Said> entered = join(said("you-entered"), List.of(new Said.Digits(digits)));
        List<Said> question = join(entered, said("if-correct-press", "digits/1"));
        return new AccessTurn(
                new AccessEffect.AskKey(question, FOR_A_KEY), at.to(next).about(Long.parseLong(digits)));
    }

    private static AccessTurn afterKey(AccessState at, char key) {
        return switch (at.at()) {
            case MENU -> afterChoice(at, key);
            case REVIEW -> afterReview(at, key);
            case CONFIRMED_START -> confirmed(at, key, new AccessEffect.Start(at.campaignId()));
            case CONFIRMED_STOP -> confirmed(at, key, new AccessEffect.Stop(at.campaignId()));
            default -> throw new IllegalArgumentException(at.at() + " asks for no key");
        };
    }

    private static AccessTurn afterChoice(AccessState at, char key) {
        return switch (key) {
            case '1' -> takeDown(at, said("vm-intro"));
            case '2' -> askCampaign(at.to(At.CAMPAIGN_TO_START));
            case '3' -> askCampaign(at.to(At.CAMPAIGN_TO_STOP));
            case '*' -> goodbye(at, List.of());
            default ->
                at.vain() + 1 >= MOST_TRIES ? goodbye(at, List.of()) : menu(at.again(At.MENU), said("pbx-invalid"));
        };
    }

    private static AccessTurn afterReview(AccessState at, char key) {
        return switch (key) {
            case '1' -> new AccessTurn(new AccessEffect.Keep(at.file().orElseThrow()), at.to(At.ACT));
            case '2' -> review(at.to(At.REVIEW));
            case '3' -> takeDown(at, List.of());
            default -> at.vain() + 1 >= MOST_TRIES ? goodbye(at, List.of()) : review(at.again(At.REVIEW));
        };
    }

    private static AccessTurn confirmed(AccessState at, char key, AccessEffect act) {
        return key == '1' ? new AccessTurn(act, at.to(At.ACT)) : menu(at.to(At.MENU), said("cancelled"));
    }

    private static AccessTurn menu(AccessState at, List<Said> before) {
        return new AccessTurn(new AccessEffect.AskKey(join(before, CHOICES), FOR_A_KEY), at);
    }

    private static AccessTurn takeDown(AccessState at, List<Said> before) {
        return new AccessTurn(new AccessEffect.Listen(before, LONGEST_MESSAGE), at.to(At.RECORDING));
    }

    /** To accept it press 1, to listen to it press 2, to re-record it press 3: Asterisk has it in one sound. */
    private static AccessTurn review(AccessState at) {
        List<Said> question = join(List.of(new Said.Recorded(at.file().orElseThrow())), said("vm-review"));
        return new AccessTurn(new AccessEffect.AskKey(question, FOR_A_KEY), at);
    }

    private static AccessTurn askCampaign(AccessState at) {
        return new AccessTurn(new AccessEffect.AskDigits(said("number"), "vm-then-pound", LONGEST_ID), at);
    }

    private static AccessTurn goodbye(AccessState at, List<Said> before) {
        return new AccessTurn(new AccessEffect.Say(join(before, GOODBYE)), at.to(At.GOODBYE));
    }

    /** What was done, or that it is not possible, and as which number that is known. */
    private static List<Said> told(AccessHeard.Acted acted) {
        if (acted.refusal().isPresent()) {
            return join(
                    said("im-sorry", "feature-not-avail-line"),
                    List.of(new Said.Digits(String.valueOf(acted.refusal().get()))));
        }
        return acted.id()
                .map(id -> join(said("vm-msgsaved"), List.of(new Said.Digits(String.valueOf(id)))))
                .orElseGet(() -> said("privacy-thankyou"));
    }

    private static List<Said> said(String... sounds) {
        return Arrays.stream(sounds).<Said>map(Said.Sound::new).toList();
    }

    private static List<Said> join(List<Said> some, List<Said> more) {
        List<Said> whole = new ArrayList<>(some);
        whole.addAll(more);
        return List.copyOf(whole);
    }
}
