package ictb.ivr.flow;

import ictb.platform.Jsonp;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;

/** Writes nodes as JSON: the type first, then the members that are there, each in its own form. */
final class NodeJson {

    private final JsonObjectBuilder json = Jsonp.PROVIDER.createObjectBuilder();

    private NodeJson() {}

    static JsonObject of(Node node) {
        NodeJson written = new NodeJson();
        written.json.add("type", NodeType.of(node).word());
        written.members(node);
        return written.json.build();
    }

    private void members(Node node) {
        if (node instanceof Node.Play play) {
            json.add("recording_id", play.recordingId());
            play.next().ifPresent(next -> json.add("next", next));
        } else if (node instanceof Node.Menu menu) {
            menu(menu);
        } else if (node instanceof Node.Input input) {
            input(input);
        } else if (node instanceof Node.Say say) {
            json.add("kind", say.kind().name().toLowerCase(Locale.ROOT)).add("value", say.value());
            say.next().ifPresent(next -> json.add("next", next));
        } else if (node instanceof Node.Listen listen) {
            listen.recordingId().ifPresent(id -> json.add("recording_id", id));
            listen.seconds().ifPresent(seconds -> json.add("seconds", seconds));
            listen.next().ifPresent(next -> json.add("next", next));
        } else if (node instanceof Node.Transfer transfer) {
            transfer.extensionId().ifPresent(id -> json.add("extension_id", id));
            transfer.number().ifPresent(number -> json.add("number", number));
            transfer.timeout().ifPresent(seconds -> json.add("timeout", seconds));
            transfer.next().ifPresent(next -> json.add("next", next));
        } else if (node instanceof Node.Condition condition) {
            json.add("name", condition.name())
                    .add("equals", condition.expected())
                    .add("then", condition.then())
                    .add("else", condition.otherwise());
        } else if (node instanceof Node.OptOut optOut) {
            optOut.next().ifPresent(next -> json.add("next", next));
        } else if (node instanceof Node.Goto way) {
            json.add("next", way.next());
        }
    }

    private void menu(Node.Menu menu) {
        JsonObjectBuilder keys = Jsonp.PROVIDER.createObjectBuilder();
        menu.keys().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(key -> keys.add(key.getKey(), key.getValue()));
        json.add("recording_id", menu.recordingId()).add("keys", keys);
        menu.timeout().ifPresent(seconds -> json.add("timeout", seconds));
        menu.repeat().ifPresent(times -> json.add("repeat", times));
        menu.invalid().ifPresent(node -> json.add("invalid", node));
        menu.next().ifPresent(next -> json.add("next", next));
    }

    private void input(Node.Input input) {
        json.add("recording_id", input.recordingId()).add("name", input.name());
        input.digits().ifPresent(digits -> json.add("digits", digits));
        input.timeout().ifPresent(seconds -> json.add("timeout", seconds));
        input.repeat().ifPresent(times -> json.add("repeat", times));
        input.invalid().ifPresent(node -> json.add("invalid", node));
        input.next().ifPresent(next -> json.add("next", next));
    }
}
