package ictb.ivr.reminder;

import ictb.ivr.flow.Flow;
import ictb.ivr.flow.Node;
import ictb.ivr.flow.SayKind;
import ictb.platform.DomainException;
import ictb.platform.Jsonp;
import ictb.platform.Text;
import ictb.platform.api.Binder;
import ictb.platform.merge.MergeText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A reminder message: its parts, one after the other, and the keys that answer it. */
public record Reminder(List<Part> parts, Keys keys) {

    public static final int MOST_PARTS = 50;

    /** Nodes of the flow by which a person has answered. */
    public static final String CONFIRM = "confirm";

    public static final String CANCEL = "cancel";
    public static final String REPEAT = "repeat";

    private static final String ANSWER = "answer";
    private static final int SECONDS_FOR_A_KEY = 5;
    private static final int MOST_KEYS = 3;

    private static final int LONGEST_VALUE = 255;
    private static final Binder<SentPart> PART = Binder.of(SentPart.class);
    private static final Binder<Keys> KEYS = Binder.of(Keys.class);

    /** What a client sends as one element: a part, or, without a type, the keys. */
    record SentPart(
            Optional<String> type, Optional<Long> recordingId, Optional<SayKind> kind, Optional<String> value) {}

    public Reminder {
        parts = List.copyOf(parts);
    }

    /**
     * Reads the elements of a message. The last may have no type: it holds the keys.
     *
     * @throws DomainException with a sentence that names the element
     */
    public static Reminder read(String name, List<JsonObject> written) {
        List<Part> parts = new ArrayList<>();
        Keys keys = Keys.NONE;
        for (int i = 0; i < written.size(); i++) {
            String place = name + "[" + i + "]";
            SentPart sent = PART.read(place, written.get(i));
            if (sent.type().isPresent()) {
                parts.add(part(place, sent));
            } else if (i == written.size() - 1) {
                keys = keys(place, written.get(i));
            } else {
                throw new DomainException(
                        place + " needs a type: the keys confirm, cancel and repeat stand once, at the end");
            }
        }
        if (parts.isEmpty() || parts.size() > MOST_PARTS) {
            throw new DomainException("A reminder message has 1 to " + MOST_PARTS + " parts");
        }
        return new Reminder(parts, keys);
    }

    private static Part part(String place, SentPart sent) {
        return switch (sent.type().orElseThrow()) {
            case "recording" ->
                new Part.Recorded(sent.recordingId().orElseThrow(() -> missing(place + ".recording_id")));
            case "say" ->
                new Part.Spoken(
                        sent.kind().orElseThrow(() -> missing(place + ".kind")),
                        value(place, sent.value().orElseThrow(() -> missing(place + ".value"))));
            default -> throw new DomainException(place + ".type must be one of recording, say");
        };
    }

    private static DomainException missing(String member) {
        return new DomainException(member + " is required");
    }

    private static String value(String place, String value) {
        if (value.length() > LONGEST_VALUE) {
            throw new DomainException(place + ".value is longer than " + LONGEST_VALUE + " characters");
        }
        try {
            Text.required("value", value, LONGEST_VALUE);
            MergeText.of(value).withoutUnsubscribing();
        } catch (DomainException unfit) {
            throw new DomainException(place + ": " + unfit.getMessage(), unfit);
        }
        return value;
    }

    private static Keys keys(String place, JsonObject written) {
        Keys keys = KEYS.read(place, written);
        List<String> pressed = Stream.of(keys.confirm(), keys.cancel(), keys.repeat())
                .flatMap(Optional::stream)
                .toList();
        if (pressed.isEmpty()) {
            throw new DomainException(place + " needs a type, or the keys confirm, cancel and repeat");
        }
        if (!pressed.stream().allMatch(key -> key.matches("[0-9*#]"))
                || pressed.stream().distinct().count() < pressed.size()) {
            throw new DomainException("confirm, cancel and repeat are keys that differ, each 0 to 9, * or #");
        }
        return keys;
    }

    /**
     * What a call does to bring it: the parts, which a key of the message's may cut short, then a wait for such a key. Where there are no
     * keys, the call ends after the last part.
     */
    public Flow toFlow() {
        Map<String, String> chosen = new LinkedHashMap<>();
        Map<String, Node> nodes = new LinkedHashMap<>();
        keys.confirm().ifPresent(key -> answer(key, CONFIRM, new Node.Hangup(), chosen, nodes));
        keys.cancel().ifPresent(key -> answer(key, CANCEL, new Node.Hangup(), chosen, nodes));
        keys.repeat().ifPresent(key -> answer(key, REPEAT, new Node.Goto(name(0)), chosen, nodes));
        for (int i = 0; i < parts.size(); i++) {
            nodes.put(
                    name(i),
                    new Node.Offer(
                            said(parts.get(i)), chosen, Optional.of(i + 1 < parts.size() ? name(i + 1) : ANSWER)));
        }
        nodes.put(ANSWER, chosen.isEmpty() ? new Node.Hangup() : new Node.Answer(chosen, SECONDS_FOR_A_KEY, MOST_KEYS));
        return new Flow(name(0), nodes);
    }

    private static void answer(
            String key, String name, Node node, Map<String, String> chosen, Map<String, Node> nodes) {
        chosen.put(key, name);
        nodes.put(name, node);
    }

    private static String name(int part) {
        return "part" + (part + 1);
    }

    private static Node said(Part part) {
        if (part instanceof Part.Recorded recorded) {
            return new Node.Play(recorded.recordingId(), Optional.empty());
        }
        Part.Spoken spoken = (Part.Spoken) part;
        return new Node.Say(spoken.kind(), spoken.value(), Optional.empty());
    }

    /** The same as JSON, in one way of writing: a list, with the keys at its end. */
    public JsonArrayBuilder toJson() {
        JsonArrayBuilder elements = Jsonp.PROVIDER.createArrayBuilder();
        parts.forEach(part -> elements.add(json(part)));
        JsonObjectBuilder written = Jsonp.PROVIDER.createObjectBuilder();
        keys.confirm().ifPresent(key -> written.add("confirm", key));
        keys.cancel().ifPresent(key -> written.add("cancel", key));
        keys.repeat().ifPresent(key -> written.add("repeat", key));
        JsonObject present = written.build();
        return present.isEmpty() ? elements : elements.add(present);
    }

    private static JsonObjectBuilder json(Part part) {
        if (part instanceof Part.Recorded recorded) {
            return Jsonp.PROVIDER
                    .createObjectBuilder()
                    .add("type", "recording")
                    .add("recording_id", recorded.recordingId());
        }
        Part.Spoken spoken = (Part.Spoken) part;
        return Jsonp.PROVIDER
                .createObjectBuilder()
                .add("type", "say")
                .add("kind", spoken.kind().name().toLowerCase(Locale.ROOT))
                .add("value", spoken.value());
    }
}
