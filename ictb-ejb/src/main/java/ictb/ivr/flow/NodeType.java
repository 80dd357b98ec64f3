package ictb.ivr.flow;

import ictb.platform.api.Binder;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of nodes by their names in flows. */
enum NodeType {
    PLAY(Node.Play.class),
    MENU(Node.Menu.class),
    INPUT(Node.Input.class),
    SAY(Node.Say.class),
    RECORD(Node.Listen.class),
    TRANSFER(Node.Transfer.class),
    CONDITION(Node.Condition.class),
    DNC(Node.OptOut.class),
    GOTO(Node.Goto.class),
    HANGUP(Node.Hangup.class);

    private final Class<? extends Node> type;
    private final Binder<? extends Node> binder;

    NodeType(Class<? extends Node> type) {
        this.type = type;
        this.binder = Binder.of(type);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<? extends Node> type() {
        return type;
    }

    static Optional<NodeType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    static NodeType of(Node node) {
        return Arrays.stream(values())
                .filter(type -> type.type.isInstance(node))
                .findFirst()
                .orElseThrow();
    }

    /** @throws ictb.platform.DomainException when a member is missing or unreadable */
    Node read(String name, JsonValue value) {
        return binder.read(name, value);
    }
}
