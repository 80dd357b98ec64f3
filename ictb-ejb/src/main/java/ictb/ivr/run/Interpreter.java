package ictb.ivr.run;

import ictb.ivr.flow.Flow;
import ictb.ivr.flow.Node;
import ictb.platform.DateOrder;
import ictb.platform.merge.MergeField;
import ictb.platform.merge.MergeText;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs a flow for one call: each decision is a function of where the call is and what was heard, and of nothing else. A caller may go
 * round by keys for as long as the call may last; after {@link #MOST_STEPS} steps it ends.
 */
public final class Interpreter {

    public static final int MOST_STEPS = 1_000;

    private static final int SECONDS_FOR_A_KEY = 5;
    private static final int SECONDS_TO_RECORD = 60;
    private static final int SECONDS_TO_RING = 30;
    private static final int MOST_DIGITS = 32;
    private static final Pattern INPUT = Pattern.compile("\\[input:([^\\[\\]|]*)(?:\\|([^\\[\\]|]*))?]");

    private final Flow flow;
    private final DateOrder order;
    private final Function<MergeField, Optional<String>> fields;

    /**
     * @param order in which the user's country writes the day and the month of dates that are spoken
     * @param fields of the contact, the campaign and the account; empty where there is nothing
     */
    public Interpreter(Flow flow, DateOrder order, Function<MergeField, Optional<String>> fields) {
        this.flow = flow;
        this.order = order;
        this.fields = fields;
    }

    public Turn begin() {
        return from(Progress.at(flow.start()));
    }

    /**
     * @param at where the call was while that was heard
     * @throws IllegalArgumentException when that is no answer to what was to be done
     */
    public Turn next(Progress at, Heard heard) {
        if (at.isOver()) {
            throw new IllegalArgumentException("The call is over: " + heard);
        }
        Node node = node(at);
        if (heard instanceof Heard.Gone) {
            return from(at.then(step(at, StepEnd.GONE), Optional.empty()));
        }
        if (node instanceof Node.Menu menu && heard instanceof Heard.Key key) {
            return from(afterKey(at, menu, key.key()));
        }
        if (node instanceof Node.Offer offer && heard instanceof Heard.Key key) {
            return from(afterKey(at, offer, key.key()));
        }
        if (node instanceof Node.Answer answer && heard instanceof Heard.Key key) {
            return from(afterKey(at, answer, key.key()));
        }
        if (node instanceof Node.Input input && heard instanceof Heard.Digits entered) {
            return from(afterDigits(at, input, entered.digits().replaceAll("[^0-9]", "")));
        }
        if (node instanceof Node.Listen listen && heard instanceof Heard.Recorded recorded) {
            return from(at.then(step(at, recorded), listen.next()));
        }
        if (node instanceof Node.Transfer transfer && heard instanceof Heard.Transferred transferred) {
            return from(at.then(step(at, StepEnd.valueOf(transferred.end().name())), transfer.next()));
        }
        if (heard instanceof Heard.Done) {
            return from(afterDone(at, node));
        }
        throw new IllegalArgumentException(node + " is not answered by " + heard);
    }

    /** The keys that are listened to where the call is, and by which the person asks never to be called again. */
    public String optOutKeys(Progress at) {
        return at.node().map(flow.nodes()::get).map(Node::keys).orElse(Map.of()).entrySet().stream()
                .filter(key -> optsOut(key.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining());
    }

    /** Whether that node opts out, or leads to one that does without anything to be heard in between. */
    private boolean optsOut(String name) {
        Node node = flow.nodes().get(name);
        for (int hops = 0; node instanceof Node.Goto on && hops < flow.nodes().size(); hops++) {
            node = flow.nodes().get(on.next());
        }
        return node instanceof Node.OptOut;
    }

    private Progress afterKey(Progress at, Node.Menu menu, Optional<Character> key) {
        Optional<String> pressed = key.map(String::valueOf);
        Optional<String> chosen =
                pressed.flatMap(known -> Optional.ofNullable(menu.keys().get(known)));
        if (chosen.isPresent()) {
            return at.then(step(at, StepEnd.KEY, pressed), chosen);
        }
        Step vain = step(at, pressed.isPresent() ? StepEnd.WRONG_KEY : StepEnd.SILENCE, pressed);
        if (at.asked() < menu.repeat().orElse(1)) {
            return at.again(vain);
        }
        return at.then(vain, pressed.isPresent() ? menu.invalid() : menu.next());
    }

    private Progress afterKey(Progress at, Node.Offer offer, Optional<Character> key) {
        Optional<String> pressed = key.map(String::valueOf);
        Optional<String> chosen =
                pressed.flatMap(known -> Optional.ofNullable(offer.keys().get(known)));
        return chosen.isPresent()
                ? at.then(step(at, StepEnd.KEY, pressed), chosen)
                : at.then(step(at, StepEnd.SAID), offer.next());
    }

    private Progress afterKey(Progress at, Node.Answer answer, Optional<Character> key) {
        Optional<String> pressed = key.map(String::valueOf);
        Optional<String> chosen =
                pressed.flatMap(known -> Optional.ofNullable(answer.keys().get(known)));
        if (chosen.isPresent()) {
            return at.then(step(at, StepEnd.KEY, pressed), chosen);
        }
        Step vain = step(at, pressed.isPresent() ? StepEnd.WRONG_KEY : StepEnd.SILENCE, pressed);
        return pressed.isPresent() && at.asked() < answer.repeat() ? at.again(vain) : at.then(vain, Optional.empty());
    }

    private Progress afterDigits(Progress at, Node.Input input, String digits) {
        if (!digits.isEmpty()) {
            return at.keeping(input.name(), digits).then(step(at, StepEnd.DIGITS, Optional.of(digits)), input.next());
        }
        Step vain = step(at, StepEnd.SILENCE);
        return at.asked() < input.repeat().orElse(1) ? at.again(vain) : at.then(vain, input.invalid());
    }

    private Progress afterDone(Progress at, Node node) {
        if (node instanceof Node.Play play) {
            return at.then(step(at, StepEnd.SAID), play.next());
        }
        if (node instanceof Node.Say say) {
            return at.then(step(at, StepEnd.SAID), say.next());
        }
        if (node instanceof Node.Farewell) {
            return at.then(step(at, StepEnd.SAID), Optional.empty());
        }
        if (node instanceof Node.OptOut optOut) {
            return at.then(step(at, StepEnd.OPTED_OUT), optOut.next());
        }
        throw new IllegalArgumentException(node + " is not done by being done");
    }

    /** Goes on to the next node at which there is something to do. */
    private Turn from(Progress reached) {
        Progress at = reached;
        while (!at.isOver() && at.steps().size() < MOST_STEPS) {
            Optional<Effect> effect = effect(at);
            if (effect.isPresent()) {
                return new Turn(effect.get(), at);
            }
            at = passed(at);
        }
        return new Turn(new Effect.HangUp(), new Progress(Optional.empty(), 0, at.inputs(), at.steps()));
    }

    private Optional<Effect> effect(Progress at) {
        Node node = node(at);
        if (node instanceof Node.Play || node instanceof Node.Say) {
            return uttered(at, node).map(Effect.Utter::new);
        }
        if (node instanceof Node.Menu menu) {
            return Optional.of(new Effect.AskKey(
                    new Utterance.Recorded(menu.recordingId()), seconds(menu.timeout(), SECONDS_FOR_A_KEY)));
        }
        if (node instanceof Node.Input input) {
            return Optional.of(new Effect.AskDigits(
                    input.recordingId(),
                    input.digits().orElse(MOST_DIGITS),
                    seconds(input.timeout(), SECONDS_FOR_A_KEY)));
        }
        if (node instanceof Node.Offer offer) {
            return uttered(at, offer.said())
                    .map(utterance -> new Effect.Offer(
                            utterance, String.join("", offer.keys().keySet())));
        }
        if (node instanceof Node.Answer answer) {
            return Optional.of(new Effect.AwaitKey(Duration.ofSeconds(answer.timeout())));
        }
        if (node instanceof Node.Farewell) {
            return Optional.of(new Effect.Utter(new Utterance.Goodbye()));
        }
        if (node instanceof Node.Listen listen) {
            return Optional.of(new Effect.Listen(listen.recordingId(), seconds(listen.seconds(), SECONDS_TO_RECORD)));
        }
        if (node instanceof Node.Transfer transfer) {
            return Optional.of(new Effect.PutThrough(
                    transfer.extensionId(), transfer.number(), seconds(transfer.timeout(), SECONDS_TO_RING)));
        }
        return node instanceof Node.OptOut ? Optional.of(new Effect.OptOut()) : Optional.empty();
    }

    /** Empty where there is nothing of that kind to speak. */
    private Optional<Utterance> uttered(Progress at, Node node) {
        if (node instanceof Node.Play play) {
            return Optional.of(new Utterance.Recorded(play.recordingId()));
        }
        Node.Say say = (Node.Say) node;
        return SpokenValue.of(say.kind(), merged(at, say.value()), order);
    }

    /** Leaves a node at which nothing is to be done. */
    private Progress passed(Progress at) {
        Node node = node(at);
        if (node instanceof Node.Condition condition) {
            boolean holds = value(at, condition.name()).equals(Optional.of(condition.expected()));
            return at.then(
                    step(at, holds ? StepEnd.THEN : StepEnd.ELSE),
                    Optional.of(holds ? condition.then() : condition.otherwise()));
        }
        if (node instanceof Node.Goto on) {
            return at.then(step(at, StepEnd.WENT_ON), Optional.of(on.next()));
        }
        if (node instanceof Node.Say say) {
            return at.then(step(at, StepEnd.UNSAID), say.next());
        }
        if (node instanceof Node.Offer offer) {
            return at.then(step(at, StepEnd.UNSAID), offer.next());
        }
        return at.then(step(at, StepEnd.HUNG_UP), Optional.empty());
    }

    /** Of an input, or of the contact's field of that name: no input may be called like one. */
    private Optional<String> value(Progress at, String name) {
        return Optional.ofNullable(at.inputs().get(name))
                .or(() -> MergeField.ofContact(name).flatMap(fields).map(String::strip));
    }

    private String merged(Progress at, String value) {
        String withInputs = INPUT.matcher(value)
                .replaceAll(field -> Matcher.quoteReplacement(
                        Optional.ofNullable(at.inputs().get(field.group(1))).orElseGet(() -> otherwise(field))));
        return MergeText.of(withInputs).merge(fields, UnaryOperator.identity());
    }

    private static String otherwise(MatchResult field) {
        return Optional.ofNullable(field.group(2)).orElse("");
    }

    private Node node(Progress at) {
        return flow.nodes().get(at.node().orElseThrow());
    }

    private static Duration seconds(Optional<Integer> given, int otherwise) {
        return Duration.ofSeconds(given.orElse(otherwise));
    }

    private Step step(Progress at, StepEnd end) {
        return step(at, end, Optional.empty());
    }

    private Step step(Progress at, StepEnd end, Optional<String> keys) {
        return new Step(at.node().orElseThrow(), node(at).type(), end, keys, Optional.empty());
    }

    private Step step(Progress at, Heard.Recorded recorded) {
        StepEnd end = recorded.file().isPresent() ? StepEnd.RECORDED : StepEnd.UNRECORDED;
        return new Step(at.node().orElseThrow(), node(at).type(), end, Optional.empty(), recorded.file());
    }
}
