package ictb.ivr.run;

import ictb.platform.merge.MergeField;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What docs/flows.md says, read as simply as it can be: from the flow's JSON, in one loop, with variables. Shares nothing with the
 * interpreter.
 */
final class FlowSimulation {

    private final List<String> steps = new ArrayList<>();
    private final Map<MergeField, String> contact;
    private String pin = "";
    private boolean gone;

    private FlowSimulation(Map<MergeField, String> contact) {
        this.contact = contact;
    }

    static List<String> run(JsonObject flow, Map<MergeField, String> contact, ChanceCaller caller, int most) {
        FlowSimulation simulation = new FlowSimulation(contact);
        String name = flow.getString("start");
        while (name != null && !simulation.gone && simulation.steps.size() < most) {
            JsonObject node = flow.getJsonObject("nodes").getJsonObject(name);
            name = simulation.node(name, node, caller, most);
        }
        return simulation.steps;
    }

    /** @return the next node, null at the end */
    private String node(String name, JsonObject node, ChanceCaller caller, int most) {
        String type = node.getString("type");
        switch (type) {
            case "goto" -> {
                return step(name, type, "went_on", "-", node, "next");
            }
            case "hangup" -> {
                return step(name, type, "hung_up", "-", node, "next");
            }
            case "condition" -> {
                String value = node.getString("name").equals("pin") ? pin : contact.get(MergeField.CONTACT_CUSTOM2);
                boolean holds = node.getString("equals").equals(value);
                return step(name, type, holds ? "then" : "else", "-", node, holds ? "then" : "else");
            }
            case "say" -> {
                if (!canBeSaid(node.getString("kind"), node.getString("value"))) {
                    return step(name, type, "unsaid", "-", node, "next");
                }
            }
            default -> {
                // heard below
            }
        }
        int repeat = node.getInt("repeat", 1);
        for (int asked = 1; ; asked++) {
            if (steps.size() >= most) {
                return null;
            }
            if (caller.leaves()) {
                gone = true;
                return step(name, type, "gone", "-", node, "none");
            }
            switch (type) {
                case "menu" -> {
                    Optional<Character> key = caller.key();
                    String pressed = key.map(String::valueOf).orElse("-");
                    JsonObject keys = node.getJsonObject("keys");
                    if (keys.containsKey(pressed)) {
                        return step(name, type, "key", pressed, keys, pressed);
                    }
                    String end = key.isPresent() ? "wrong_key" : "silence";
                    String to = step(name, type, end, pressed, node, key.isPresent() ? "invalid" : "next");
                    if (asked == repeat) {
                        return to;
                    }
                }
                case "input" -> {
                    String digits = caller.digits().replace("*", "");
                    if (!digits.isEmpty()) {
                        pin = digits;
                        return step(name, type, "digits", digits, node, "next");
                    }
                    String to = step(name, type, "silence", "-", node, "invalid");
                    if (asked == repeat) {
                        return to;
                    }
                }
                case "record" -> {
                    Optional<String> recording = caller.recording();
                    return step(
                            name,
                            type,
                            recording.isPresent() ? "recorded" : "unrecorded",
                            recording.orElse("-"),
                            node,
                            "next");
                }
                case "transfer" -> {
                    return step(name, type, caller.transfer(), "-", node, "next");
                }
                case "dnc" -> {
                    return step(name, type, "opted_out", "-", node, "next");
                }
                default -> {
                    return step(name, type, "said", "-", node, "next");
                }
            }
        }
    }

    /** custom1 is a moment, custom2 the number 42, custom3 empty. */
    private boolean canBeSaid(String kind, String value) {
        return switch (value) {
            case "[contact:custom1]" -> !kind.equals("number");
            case "[contact:custom3]" -> false;
            default -> !kind.equals("date") && !kind.equals("time");
        };
    }

    private String step(String name, String type, String end, String keys, JsonObject edges, String edge) {
        steps.add(name + " " + type + " " + end + " " + keys);
        return edges.getString(edge, null);
    }
}
