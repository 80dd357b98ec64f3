package ictb.ivr.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.platform.DomainException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Flows made by chance: those that are fit come through unchanged, and one fault in them is found. */
class AnyFlowTest {

    @Property(tries = 300)
    void fitFlowComesBackUnchanged(@ForAll @IntRange(min = 1, max = 60) int size, @ForAll long seed) {
        Flow flow = fit(size, new Random(seed));

        assertThat(Flow.read("data", flow.toJson())).isEqualTo(flow);
    }

    @Property(tries = 300)
    void edgeToNowhereIsFound(@ForAll @IntRange(min = 1, max = 60) int size, @ForAll long seed) {
        Random chance = new Random(seed);
        Flow flow = fit(size, chance);
        String node = "n" + chance.nextInt(size);

        assertRefused(
                with(flow, node, new Node.Play(1, Optional.of("nowhere"))),
                "Node " + node + " leads to nowhere, which is no node of the flow");
    }

    @Property(tries = 300)
    void nodeThatLeadsToItselfIsFound(@ForAll @IntRange(min = 1, max = 60) int size, @ForAll long seed) {
        Flow flow = fit(size, new Random(seed));
        String last = "n" + (size - 1);

        assertRefused(with(flow, last, new Node.Goto(last)), "Node " + last + " comes back to itself");
    }

    /** Whatever stands where in a flow, it is read, or refused in a sentence that is no longer than one. */
    @Property(tries = 1000)
    void flowWithAnyMemberReplacedIsReadOrRefused(
            @ForAll @IntRange(min = 1, max = 10) int size, @ForAll long seed, @ForAll("json") JsonValue chaos) {
        JsonValue hurt = hurt(fit(size, new Random(seed)).toJson(), new Random(seed), chaos);
        String outcome = "read";
        try {
            Flow flow = Flow.read("data", (JsonObject) hurt);
            assertThat(Flow.read("data", flow.toJson())).isEqualTo(flow);
        } catch (DomainException refusal) {
            outcome = refusal.getMessage();
        }

        assertThat(outcome).isNotBlank().hasSizeLessThan(500);
    }

    @Provide
    Arbitrary<JsonValue> json() {
        Arbitrary<JsonValue> scalars = Arbitraries.oneOf(
                Arbitraries.of(JsonValue.NULL, JsonValue.TRUE, JsonValue.EMPTY_JSON_OBJECT, JsonValue.EMPTY_JSON_ARRAY),
                Arbitraries.of("n0", "n1", "goto", "menu", "0", "*").map(Json::createValue),
                Arbitraries.strings().ofMaxLength(600).map(Json::createValue),
                Arbitraries.longs().map(Json::createValue));
        return Arbitraries.oneOf(
                scalars,
                scalars.list()
                        .ofMaxSize(3)
                        .map(list -> Json.createArrayBuilder(list).build()),
                scalars.map(value -> Json.createObjectBuilder().add("1", value).build()));
    }

    /** The same object with one member at any depth replaced. */
    private static JsonObject hurt(JsonObject object, Random chance, JsonValue by) {
        List<String> members = List.copyOf(object.keySet());
        String chosen = members.get(chance.nextInt(members.size()));
        JsonValue value = object.get(chosen);
        boolean isDeeper = value instanceof JsonObject inner && !inner.isEmpty() && chance.nextInt(4) > 0;
        return Json.createObjectBuilder(object)
                .add(chosen, isDeeper ? hurt(value.asJsonObject(), chance, by) : by)
                .build();
    }

    @Property(tries = 300)
    void wayBackToTheBeginningWithoutAKeyIsFound(@ForAll @IntRange(min = 1, max = 60) int size, @ForAll long seed) {
        Random chance = new Random(seed);
        List<String> names = names(size);
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            nodes.put(
                    names.get(i),
                    new Node.Play(1, Optional.of(names.get(i + 1 < size ? i + 1 : chance.nextInt(size)))));
        }

        assertRefused(new Flow(names.get(0), nodes), "would never end");
    }

    @Property(tries = 300)
    void nodeThatNobodyLeadsToIsFound(@ForAll @IntRange(min = 1, max = 60) int size, @ForAll long seed) {
        assertRefused(with(fit(size, new Random(seed)), "alone", new Node.Hangup()), "Node alone is never reached");
    }

    private static void assertRefused(Flow flow, String part) {
        assertThatThrownBy(() -> Flow.read("data", flow.toJson()))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(part);
    }

    private static Flow with(Flow flow, String name, Node node) {
        Map<String, Node> nodes = new LinkedHashMap<>(flow.nodes());
        nodes.put(name, node);
        return new Flow(flow.start(), nodes);
    }

    /** Every node leads on to the next one, so that all are reached; by keys it may lead back as well. */
    private static Flow fit(int size, Random chance) {
        List<String> names = names(size);
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Optional<String> next = i + 1 < size ? Optional.of(names.get(i + 1)) : Optional.empty();
            nodes.put(names.get(i), node(next, names.get(chance.nextInt(size)), chance));
        }
        return new Flow(names.get(0), nodes);
    }

    private static List<String> names(int size) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add("n" + i);
        }
        return names;
    }

    private static Node node(Optional<String> next, String anywhere, Random chance) {
        return switch (chance.nextInt(8)) {
            case 0 -> new Node.Play(1 + chance.nextInt(9), next);
            case 1 ->
                new Node.Menu(
                        1,
                        Map.of("1", anywhere),
                        Optional.of(1 + chance.nextInt(60)),
                        Optional.empty(),
                        Optional.of(anywhere),
                        next);
            case 2 -> new Node.Say(SayKind.values()[chance.nextInt(5)], "[contact:custom1]", next);
            case 3 -> new Node.Listen(Optional.empty(), Optional.of(1 + chance.nextInt(600)), next);
            case 4 -> new Node.Transfer(Optional.of(7L), Optional.empty(), Optional.empty(), next);
            case 5 -> new Node.OptOut(next);
            case 6 ->
                next.<Node>map(to -> new Node.Condition("custom1", "x", to, to)).orElseGet(Node.Hangup::new);
            default ->
                new Node.Input(
                        1, "pin", Optional.of(4), Optional.empty(), Optional.empty(), next, Optional.of(anywhere));
        };
    }
}
