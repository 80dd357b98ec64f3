package ictb.ivr.run;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.ivr.flow.Flow;
import ictb.ivr.flow.Node;
import ictb.ivr.flow.SayKind;
import ictb.platform.DateOrder;
import ictb.platform.merge.MergeField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Flows and callers made by chance: the interpreter and {@link FlowSimulation}, which knows nothing of it, go the same way. */
class AnyCallTest {

    private static final Map<MergeField, String> CONTACT = Map.of(
            MergeField.CONTACT_PHONE, "12125550109",
            MergeField.CONTACT_CUSTOM1, "2026-12-24 14:30",
            MergeField.CONTACT_CUSTOM2, "42");

    @Property(tries = 3_000, seed = "6120")
    void interpreterAndSimulationAgreeOnTheWay(@ForAll @IntRange(min = 1, max = 25) int size, @ForAll long seed) {
        Flow flow = fit(size, new Random(seed));

        List<String> walked = walk(flow, new ChanceCaller(new Random(seed)));
        List<String> simulated =
                FlowSimulation.run(flow.toJson(), CONTACT, new ChanceCaller(new Random(seed)), Interpreter.MOST_STEPS);

        assertThat(walked).isEqualTo(simulated);
    }

    /** Whatever the seeds above are, all that can happen does happen in them. */
    @Test
    void everyEndOfAStepOccurs() {
        Set<StepEnd> seen = EnumSet.noneOf(StepEnd.class);
        for (long seed = 0; seed < 500; seed++) {
            Flow flow = fit(20, new Random(seed));
            walk(flow, new ChanceCaller(new Random(seed)))
                    .forEach(step -> seen.add(StepEnd.valueOf(step.split(" ")[2].toUpperCase())));
        }

        assertThat(seen).containsExactlyInAnyOrder(StepEnd.values());
    }

    private static List<String> walk(Flow flow, ChanceCaller caller) {
        Interpreter interpreter =
                new Interpreter(flow, DateOrder.UNKNOWN, field -> Optional.ofNullable(CONTACT.get(field)));
        Turn turn = interpreter.begin();
        while (!(turn.effect() instanceof Effect.HangUp)) {
            turn = interpreter.next(turn.progress(), heard(turn.effect(), caller));
        }
        return turn.progress().steps().stream().map(AnyCallTest::told).toList();
    }

    private static String told(Step step) {
        return step.node() + " " + step.type() + " " + step.end().word() + " "
                + step.keys().or(step::recording).orElse("-");
    }

    private static Heard heard(Effect effect, ChanceCaller caller) {
        if (caller.leaves()) {
            return new Heard.Gone();
        }
        if (effect instanceof Effect.AskKey) {
            return new Heard.Key(caller.key());
        }
        if (effect instanceof Effect.AskDigits) {
            return new Heard.Digits(caller.digits());
        }
        if (effect instanceof Effect.Listen) {
            return new Heard.Recorded(caller.recording(), java.time.Duration.ofSeconds(1));
        }
        if (effect instanceof Effect.PutThrough) {
            return new Heard.Transferred(TransferEnd.valueOf(caller.transfer().toUpperCase()));
        }
        return new Heard.Done();
    }

    /** Every node leads on to the next one, so that all are reached; by keys it may lead anywhere. */
    private static Flow fit(int size, Random chance) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add("n" + i);
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            List<String> later = names.subList(i + 1, size);
            nodes.put(names.get(i), node(later, names, chance));
        }
        return new Flow(names.get(0), nodes);
    }

    private static Node node(List<String> later, List<String> all, Random chance) {
        Optional<String> next = later.stream().findFirst();
        Optional<String> forward =
                later.isEmpty() ? Optional.empty() : Optional.of(later.get(chance.nextInt(later.size())));
        String anywhere = all.get(chance.nextInt(all.size()));
        Optional<Integer> repeat = chance.nextBoolean() ? Optional.empty() : Optional.of(1 + chance.nextInt(3));
        return switch (chance.nextInt(10)) {
            case 0 -> new Node.Play(1, next);
            case 1, 2 ->
                new Node.Menu(
                        1,
                        Map.of("1", anywhere, "*", all.get(chance.nextInt(all.size()))),
                        Optional.empty(),
                        repeat,
                        chance.nextBoolean() ? Optional.of(anywhere) : Optional.empty(),
                        next);
            case 3 ->
                new Node.Say(
                        SayKind.values()[chance.nextInt(5)],
                        List.of("[contact:custom1]", "[input:pin|7]", "[contact:custom2]", "[contact:custom3]")
                                .get(chance.nextInt(4)),
                        next);
            case 4 -> new Node.Listen(Optional.empty(), Optional.empty(), next);
            case 5 -> new Node.Transfer(Optional.of(7L), Optional.empty(), Optional.empty(), next);
            case 6 -> new Node.OptOut(next);
            case 7 ->
                next.<Node>map(to -> chance.nextBoolean()
                                ? new Node.Condition("custom2", "42", to, forward.orElse(to))
                                : new Node.Condition("pin", "12", forward.orElse(to), to))
                        .orElseGet(Node.Hangup::new);
            case 8 -> next.<Node>map(Node.Goto::new).orElseGet(Node.Hangup::new);
            default -> new Node.Input(1, "pin", Optional.of(4), Optional.empty(), repeat, next, Optional.of(anywhere));
        };
    }
}
