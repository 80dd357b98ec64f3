package ictb.ivr.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.platform.DomainException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowTest {

    /** All types of nodes, written as PHP would: numbers as texts, nothing as an empty text. */
    private static final String OF_ALL_TYPES = """
            {"start": "hello", "ignored": 1, "nodes": {
              "hello": {"type": "menu", "recording_id": "3", "keys": {"2": "pin", "1": "sales"}, "timeout": "5", "repeat": 2,
                        "invalid": "bye", "next": ""},
              "pin": {"type": "input", "recording_id": 3, "name": "pin", "digits": "4", "next": "check", "invalid": "bye"},
              "check": {"type": "condition", "name": "pin", "equals": "1234", "then": "say", "else": "note"},
              "say": {"type": "say", "kind": "characters", "value": "[contact:first_name|friend] [input:pin]", "next": "out"},
              "note": {"type": "record", "recording_id": 4, "seconds": 30, "next": "jump"},
              "jump": {"type": "goto", "next": "hello"},
              "out": {"type": "dnc", "next": "thanks"},
              "thanks": {"type": "play", "recording_id": 5},
              "sales": {"type": "transfer", "extension_id": 4, "timeout": 20, "next": "other"},
              "other": {"type": "transfer", "number": "+442079460000", "next": "bye"},
              "bye": {"type": "hangup", "shoe_size": 44}}}
            """;

    @Test
    void flowIsKeptInOneWayOfWriting() {
        Flow flow = read(OF_ALL_TYPES);

        assertThat(flow.toJson()).isEqualTo(json("""
                        {"start": "hello", "nodes": {
                          "hello": {"type": "menu", "recording_id": 3, "keys": {"1": "sales", "2": "pin"}, "timeout": 5,
                                    "repeat": 2, "invalid": "bye"},
                          "pin": {"type": "input", "recording_id": 3, "name": "pin", "digits": 4, "invalid": "bye",
                                  "next": "check"},
                          "check": {"type": "condition", "name": "pin", "equals": "1234", "then": "say", "else": "note"},
                          "say": {"type": "say", "kind": "characters", "value": "[contact:first_name|friend] [input:pin]",
                                  "next": "out"},
                          "note": {"type": "record", "recording_id": 4, "seconds": 30, "next": "jump"},
                          "jump": {"type": "goto", "next": "hello"},
                          "out": {"type": "dnc", "next": "thanks"},
                          "thanks": {"type": "play", "recording_id": 5},
                          "sales": {"type": "transfer", "extension_id": 4, "timeout": 20, "next": "other"},
                          "other": {"type": "transfer", "number": "+442079460000", "next": "bye"},
                          "bye": {"type": "hangup"}}}
                        """));
        assertThat(Flow.read("data", flow.toJson())).isEqualTo(flow);
        assertThat(flow.nodes().values().stream().map(NodeType::of)).contains(NodeType.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"a": {"type": "play", "recording_id": 1, "next": "b"}}             | Node a leads to b, which is no node of the flow: add it, or lead elsewhere
            {"b": {"type": "hangup"}}                                            | The flow starts at a, which is no node of it: let start name one of its nodes
            {"a": {"type": "hangup"}, "b": {"type": "hangup"}}                   | Node b is never reached: let another node lead to it, or leave it out
            {"a": {"type": "hangup"}, "b": {"type": "goto", "next": "b"}}        | Node b is never reached: let another node lead to it, or leave it out
            {"a": {"type": "goto", "next": "a"}}                                 | Node a comes back to itself without a key of the caller's, and the call would never end: let a menu's key or an input's digits lead back
            {"a": {"type": "menu", "recording_id": 1, "keys": {"1": "a"}, "next": "a"}} | Node a comes back to itself without a key of the caller's, and the call would never end: let a menu's key or an input's digits lead back
            {"a": {"type": "input", "recording_id": 1, "name": "x", "invalid": "a"}}    | Node a comes back to itself without a key of the caller's, and the call would never end: let a menu's key or an input's digits lead back
            {"a": {"type": "menu", "recording_id": 1, "keys": {"12": "a"}}}      | Node a needs keys, each 0 to 9, * or #, and the node that it leads to
            {"a": {"type": "menu", "recording_id": 1, "keys": []}}               | Node a needs keys, each 0 to 9, * or #, and the node that it leads to
            {"a": {"type": "menu", "recording_id": 1, "keys": {"1": "a"}, "timeout": 61}} | Node a has a timeout out of 1 to 60
            {"a": {"type": "menu", "recording_id": 1, "keys": {"1": "a"}, "repeat": 0}}   | Node a has a repeat out of 1 to 10
            {"a": {"type": "input", "recording_id": 1, "name": "Pin"}}           | Node a needs a name of a small letter and up to 31 small letters, digits and _
            {"a": {"type": "input", "recording_id": 1, "name": "x", "digits": 33}} | Node a has a digits out of 1 to 32
            {"a": {"type": "say", "kind": "date", "value": "[input:pin]"}}       | Node a says [input:pin], but no way leads to it from an input of that name
            {"a": {"type": "say", "kind": "date", "value": "[unsubscribe:url]"}} | Node a: [unsubscribe:url] is for e-mail alone
            {"a": {"type": "say", "kind": "song", "value": "x"}}                 | data.nodes.a.kind must be one of digits, number, date, time, characters
            {"a": {"type": "record", "seconds": 601}}                            | Node a has a seconds out of 1 to 600
            {"a": {"type": "transfer"}}                                          | Node a needs either extension_id or number
            {"a": {"type": "transfer", "extension_id": 1, "number": "123"}}      | Node a needs either extension_id or number
            {"a": {"type": "transfer", "number": "12"}}                          | Node a: A phone number has 3 to 15 digits
            {"a": {"type": "transfer", "extension_id": 1, "timeout": 4}}         | Node a has a timeout out of 5 to 120
            {"a": {"type": "condition", "name": "x", "equals": "1", "then": "b", "else": "b"}, "b": {"type": "hangup"}} | Node a asks for x, which is neither a field of a contact nor an input from which a way leads to it
            {"a": {"type": "input", "recording_id": 1, "name": "phone"}}         | Node a is called phone like a field of a contact: choose another name
            {"a": {"type": "input", "recording_id": 1, "name": "x", "timeout": 0}} | Node a has a timeout out of 1 to 60
            {"a": {"type": "input", "recording_id": 1, "name": "x", "repeat": 11}} | Node a has a repeat out of 1 to 10
            {"a": {"type": "say", "kind": "date", "value": " "}}                 | Node a: value is required
            {"a": {"type": "say", "kind": "date", "value": "x\\u0000"}}         | Node a: value holds a control character
            {"a": {"type": "dance"}}                                             | data.nodes.a.type must be one of play, menu, input, say, record, transfer, condition, dnc, goto, hangup
            {"a": {}}                                                            | data.nodes.a.type is required
            {"a": {"type": "play"}}                                              | data.nodes.a.recording_id is required
            {"a": 1}                                                             | data.nodes.a must be an object, in JSON: {"name": "value"}
            """)
    void unfitFlowIsRefusedWithASentenceThatNamesTheNode(String nodes, String sentence) {
        assertThatThrownBy(() -> read("{\"start\": \"a\", \"nodes\": " + nodes + "}"))
                .isInstanceOf(DomainException.class)
                .hasMessage(sentence);
    }

    @Test
    void wayBackThroughAKeyMayBeTakenForEver() {
        Flow flow = read("""
                {"start": "a", "nodes": {
                  "a": {"type": "menu", "recording_id": 1, "keys": {"1": "b"}, "invalid": "a"},
                  "b": {"type": "play", "recording_id": 1, "next": "a"}}}
                """);

        assertThat(flow.nodes()).hasSize(2);
    }

    @Test
    void everySecondNodeOfALoopMayBeAMenuThatTimeOutLeavesBehind() {
        Flow flow = read("""
                {"start": "a", "nodes": {
                  "a": {"type": "menu", "recording_id": 1, "keys": {"1": "b"}, "repeat": 10, "next": "c"},
                  "b": {"type": "menu", "recording_id": 1, "keys": {"1": "a"}, "repeat": 10, "next": "c"},
                  "c": {"type": "hangup"}}}
                """);

        assertThat(flow.nodes()).hasSize(3);
    }

    @Test
    void silenceThatLeadsInACircleIsRefusedAlsoOverTwoMenus() {
        assertThatThrownBy(() -> read("""
                        {"start": "a", "nodes": {
                          "a": {"type": "menu", "recording_id": 1, "keys": {"1": "b"}, "next": "b"},
                          "b": {"type": "menu", "recording_id": 1, "keys": {"1": "a"}, "next": "a"}}}
                        """))
                .hasMessageStartingWith("Node a comes back to itself without a key of the caller's");
    }

    @Test
    void waysThatMeetAgainAreNoCircle() {
        Flow flow = read("""
                {"start": "a", "nodes": {
                  "a": {"type": "condition", "name": "custom1", "equals": "1", "then": "b", "else": "c"},
                  "b": {"type": "goto", "next": "c"},
                  "c": {"type": "condition", "name": "custom2", "equals": "1", "then": "d", "else": "d"},
                  "d": {"type": "hangup"}}}
                """);

        assertThat(flow.nodes()).hasSize(4);
    }

    @Test
    void inputIsUnknownWhereItsCallersWereSilent() {
        assertThatThrownBy(() -> read("""
                        {"start": "a", "nodes": {
                          "a": {"type": "input", "recording_id": 1, "name": "pin", "next": "b", "invalid": "c"},
                          "b": {"type": "hangup"},
                          "c": {"type": "say", "kind": "digits", "value": "[input:pin]"}}}
                        """))
                .hasMessage("Node c says [input:pin], but no way leads to it from an input of that name");
    }

    @Test
    void conditionKnowsOnlyInputsBeforeIt() {
        assertThatThrownBy(() -> read("""
                        {"start": "a", "nodes": {
                          "a": {"type": "condition", "name": "pin", "equals": "1", "then": "b", "else": "b"},
                          "b": {"type": "input", "recording_id": 1, "name": "pin"}}}
                        """))
                .hasMessage(
                        "Node a asks for pin, which is neither a field of a contact nor an input from which a way leads"
                                + " to it");
    }

    @Test
    void inputMayHaveAWordForNothingEntered() {
        Flow flow = read("""
                {"start": "a", "nodes": {
                  "a": {"type": "input", "recording_id": 1, "name": "pin", "next": "b"},
                  "b": {"type": "say", "kind": "digits", "value": "[input:pin|0]"}}}
                """);

        assertThat(flow.nodes()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[input:Pin]", "[input:]", "[input:x y|0]"})
    void inputThatCannotBeOneIsNotReadAsText(String value) {
        assertThatThrownBy(() -> read("{\"start\": \"a\", \"nodes\": {\"a\": {\"type\": \"say\", \"kind\": \"digits\","
                        + " \"value\": \"" + value + "\"}}}"))
                .hasMessage("Node a says [input:…], but no way leads to it from an input of that name");
    }

    @Test
    void keysFromNoughtOnMayBeAListAsPhpWritesThem() {
        Flow flow = read("""
                {"start": "a", "nodes": {
                  "a": {"type": "menu", "recording_id": 1, "keys": ["b", "", "c"]},
                  "b": {"type": "hangup"}, "c": {"type": "hangup"}}}
                """);

        assertThat(((Node.Menu) flow.nodes().get("a")).keys()).isEqualTo(Map.of("0", "b", "2", "c"));
    }

    @Test
    void nodesCalledByNumbersMayBeAListAsPhpWritesThem() {
        Flow flow = read("""
                {"start": 0, "nodes": [{"type": "goto", "next": 1}, {"type": "hangup"}]}
                """);

        assertThat(flow.nodes()).containsOnlyKeys("0", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"start\": \"my secret\", \"nodes\": {\"a\": {\"type\": \"hangup\"}}}",
                "{\"start\": \"a\", \"nodes\": {\"a\": {\"type\": \"goto\", \"next\": \"my secret\"}}}",
                "{\"start\": \"a\", \"nodes\": {\"a\": {\"type\": \"my secret\"}}}",
                "{\"start\": \"a\", \"nodes\": {\"my secret\": {\"type\": \"hangup\"}}}",
                "{\"start\": \"a\", \"nodes\": {\"a\": {\"type\": \"condition\", \"name\": \"my secret\", \"equals\": \"x\","
                        + " \"then\": \"b\", \"else\": \"b\"}, \"b\": {\"type\": \"hangup\"}}}",
                "{\"start\": \"a\", \"nodes\": {\"a\": {\"type\": \"input\", \"recording_id\": 1, \"name\": \"my secret\"}}}",
                "{\"start\": \"a\", \"nodes\": {\"a\": {\"type\": \"transfer\", \"number\": \"my secret\"}}}"
            })
    void refusalDoesNotRepeatWhatCannotBeAName(String flow) {
        assertThatThrownBy(() -> read(flow))
                .isInstanceOf(DomainException.class)
                .message()
                .doesNotContain("secret");
    }

    @Test
    void flowThatIsNestedTooDeepIsRefused() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        JsonObject flow =
                Json.createObjectBuilder().add("start", "a").add("nodes", deep).build();

        assertThatThrownBy(() -> Flow.read("data", flow)).hasMessage("data.nodes is nested deeper than 32 levels");
    }

    @Test
    void refusalOfALongNameIsShort() {
        JsonObject flow = Json.createObjectBuilder()
                .add("start", "a")
                .add("nodes", Json.createObjectBuilder().add("x".repeat(1_000_000), 1))
                .build();

        assertThatThrownBy(() -> Flow.read("data", flow)).message().hasSizeLessThan(200);
    }

    @Test
    void longestFlowIsReadAndAnotherNodeIsTooMuch() {
        assertThat(Flow.read("data", chain(Flow.MOST_NODES)).nodes()).hasSize(Flow.MOST_NODES);
        assertThatThrownBy(() -> Flow.read("data", chain(Flow.MOST_NODES + 1)))
                .hasMessage("A flow has at most 200 nodes");
    }

    @Test
    void nameOfANodeIsAWord() {
        JsonObjectBuilder nodes =
                Json.createObjectBuilder().add("a b", Json.createObjectBuilder().add("type", "hangup"));
        JsonObject flow = Json.createObjectBuilder()
                .add("start", "a b")
                .add("nodes", nodes)
                .build();

        assertThatThrownBy(() -> Flow.read("data", flow))
                .hasMessage("A node is called by 1 to 64 letters, digits, _ and -");
    }

    /** Reminder messages are made of further nodes, which no client sends. */
    @Test
    void everyNodeThatClientsSendHasATypeOfItsOwn() {
        Set<Class<?>> ofReminders = Set.of(Node.Offer.class, Node.Answer.class, Node.Farewell.class);
        assertThat(Arrays.stream(NodeType.values()).map(NodeType::type).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(List.of(Node.class.getPermittedSubclasses()).stream()
                        .<Class<? extends Node>>map(type -> type.asSubclass(Node.class))
                        .filter(type -> !ofReminders.contains(type))
                        .toList());
    }

    private static JsonObject chain(int length) {
        JsonObjectBuilder nodes = Json.createObjectBuilder();
        for (int i = 0; i < length; i++) {
            JsonObjectBuilder node =
                    Json.createObjectBuilder().add("type", "play").add("recording_id", 1);
            nodes.add("n" + i, i + 1 < length ? node.add("next", "n" + (i + 1)) : node);
        }
        return Json.createObjectBuilder().add("start", "n0").add("nodes", nodes).build();
    }

    private static Flow read(String text) {
        return Flow.read("data", json(text));
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
