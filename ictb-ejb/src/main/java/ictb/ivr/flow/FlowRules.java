package ictb.ivr.flow;

import ictb.platform.DomainException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What makes a flow fit to be run: it begins and leads somewhere, all of it can be reached, and it does not go on for ever with
 * nobody at the telephone. What its nodes say and ask, {@link NodeRules} looks at.
 */
final class FlowRules {

    private final Flow flow;

    private FlowRules(Flow flow) {
        this.flow = flow;
    }

    /** @throws DomainException with a sentence that names the node */
    static void check(Flow flow) {
        FlowRules rules = new FlowRules(flow);
        rules.edgesLeadToNodes();
        rules.everyNodeIsReached();
        rules.nothingGoesOnForEver();
        NodeRules members = new NodeRules(flow);
        flow.nodes().forEach(members::check);
    }

    private void edgesLeadToNodes() {
        if (flow.node(flow.start()).isEmpty()) {
            throw new DomainException("The flow starts at " + Flow.shown(flow.start())
                    + ", which is no node of it: let start name one of its nodes");
        }
        flow.nodes()
                .forEach((name, node) -> node.edges().stream()
                        .filter(to -> flow.node(to).isEmpty())
                        .findFirst()
                        .ifPresent(to -> {
                            throw refusal(
                                    name,
                                    "leads to " + Flow.shown(to)
                                            + ", which is no node of the flow: add it, or lead elsewhere");
                        }));
    }

    private void everyNodeIsReached() {
        Set<String> reached = flow.reachedFrom(List.of(flow.start()));
        flow.nodes().keySet().stream()
                .filter(name -> !reached.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refusal(name, "is never reached: let another node lead to it, or leave it out");
                });
    }

    /**
     * Somebody who puts the receiver down beside the telephone is not in the call for ever: a way that comes back to where it was
     * must pass a key or a digit of the caller's. What a menu or an input does within itself is bounded by its {@code repeat}.
     */
    private void nothingGoesOnForEver() {
        Map<String, Boolean> isDone = new HashMap<>();
        flow.nodes().keySet().forEach(name -> follow(name, isDone));
    }

    /** Depth first, without recursion: a flow may have as many nodes in a row as it has. */
    private void follow(String first, Map<String, Boolean> isDone) {
        Deque<String> way = new ArrayDeque<>(List.of(first));
        while (!way.isEmpty()) {
            String name = way.peek();
            if (isDone.putIfAbsent(name, false) == null) {
                for (String next : flow.nodes().get(name).automatic()) {
                    if (Boolean.FALSE.equals(isDone.get(next))) {
                        throw refusal(
                                next,
                                "comes back to itself without a key of the caller's, and the call would never end:"
                                        + " let a menu's key or an input's digits lead back");
                    }
                    if (!isDone.containsKey(next)) {
                        way.push(next);
                    }
                }
            } else {
                isDone.put(name, true);
                way.pop();
            }
        }
    }

    private static DomainException refusal(String name, String sentence) {
        return new DomainException("Node " + name + " " + sentence);
    }
}
