package ictb.ivr.flow;

import ictb.platform.DomainException;
import ictb.platform.Jsonp;
import ictb.platform.api.Binder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a call does, node by node.
 *
 * @param start name of the first node
 * @param nodes by name, in the order in which they were written
 */
public record Flow(String start, Map<String, Node> nodes) {

    public static final int MOST_NODES = 200;

    /** Names that no client's node can have. */
    private static final String OPT_OUT = "(opt-out)";

    private static final String FAREWELL = "(farewell)";

    private static final Binder<SentFlow> SENT = Binder.of(SentFlow.class);
    private static final Binder<SentNode> TYPE = Binder.of(SentNode.class);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** What a client sends before it is known which nodes there are. */
    record SentFlow(String start, Map<String, JsonObject> nodes) {}

    record SentNode(String type) {}

    public Flow {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    /**
     * Reads a flow and checks that it can be run, as far as it can be seen from itself.
     *
     * @throws DomainException with a sentence that names the node
     */
    public static Flow read(String name, JsonObject written) {
        SentFlow sent = SENT.read(name, written);
        if (sent.nodes().size() > MOST_NODES) {
            throw new DomainException("A flow has at most " + MOST_NODES + " nodes");
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        sent.nodes().forEach((node, members) -> nodes.put(node, node(name + ".nodes." + node, node, members)));
        Flow flow = new Flow(sent.start(), nodes);
        FlowRules.check(flow);
        return flow;
    }

    private static Node node(String place, String name, JsonObject members) {
        if (!NAME.matcher(name).matches()) {
            throw new DomainException("A node is called by 1 to 64 letters, digits, _ and -");
        }
        String type = TYPE.read(place, members).type();
        return NodeType.ofWord(type)
                .orElseThrow(() -> new DomainException(place + ".type must be one of "
                        + Arrays.stream(NodeType.values()).map(NodeType::word).collect(Collectors.joining(", "))))
                .read(place, members);
    }

    /** The same as JSON, in one way of writing. */
    public JsonObject toJson() {
        JsonObjectBuilder members = Jsonp.PROVIDER.createObjectBuilder();
        nodes.forEach((name, node) -> members.add(name, NodeJson.of(node)));
        return Jsonp.PROVIDER
                .createObjectBuilder()
                .add("start", start)
                .add("nodes", members)
                .build();
    }

    Optional<Node> node(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    /** Names of the nodes to which ways lead from these, and of these themselves; every edge leads to a node. */
    Set<String> reachedFrom(Collection<String> first) {
        Set<String> reached = new HashSet<>(first);
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            nodes.get(open.pop()).edges().stream().filter(reached::add).forEach(open::push);
        }
        return reached;
    }

    /** The same flow with every number to which it transfers written in another way. */
    public Flow withNumbers(UnaryOperator<String> writing) {
        Map<String, Node> written = new LinkedHashMap<>(nodes);
        written.replaceAll(
                (name, node) -> node instanceof Node.Transfer transfer ? transfer.withNumber(writing) : node);
        return new Flow(start, written);
    }

    /**
     * The same flow where this key, wherever it is listened to and leads nowhere else, opts out: the number goes on the do-not-call
     * list, and the call ends with a goodbye.
     */
    public Flow withOptOut(char key) {
        Map<String, Node> more = new LinkedHashMap<>(nodes);
        more.replaceAll((name, node) -> withOptOut(node, String.valueOf(key)));
        more.put(OPT_OUT, new Node.OptOut(Optional.of(FAREWELL)));
        more.put(FAREWELL, new Node.Farewell());
        return new Flow(start, more);
    }

    private static Node withOptOut(Node node, String key) {
        if (node instanceof Node.Menu menu) {
            return new Node.Menu(
                    menu.recordingId(),
                    with(menu.keys(), key),
                    menu.timeout(),
                    menu.repeat(),
                    menu.invalid(),
                    menu.next());
        }
        if (node instanceof Node.Offer offer) {
            return new Node.Offer(offer.said(), with(offer.keys(), key), offer.next());
        }
        return node instanceof Node.Answer answer
                ? new Node.Answer(with(answer.keys(), key), answer.timeout(), answer.repeat())
                : node;
    }

    private static Map<String, String> with(Map<String, String> keys, String key) {
        Map<String, String> more = new LinkedHashMap<>(keys);
        more.putIfAbsent(key, OPT_OUT);
        return more;
    }

    /** What a client wrote as the name of a node is told where it could be one. */
    static String shown(String name) {
        return NAME.matcher(name).matches() ? name : "an unreadable name";
    }
}
