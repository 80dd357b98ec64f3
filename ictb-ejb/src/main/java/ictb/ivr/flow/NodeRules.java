package ictb.ivr.flow;

import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.platform.Text;
import ictb.platform.merge.MergeField;
import ictb.platform.merge.MergeText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a node of a flow says and asks must be in range, and known where it is used. */
final class NodeRules {

    private static final Pattern KEYS = Pattern.compile("[0-9*#]");
    private static final Pattern INPUT_NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    /** {@code [input:pin]}, or with what is said where nothing was entered: {@code [input:pin|none]}. */
    private static final Pattern INPUT_FIELD = Pattern.compile("\\[input:([^\\[\\]|]*)(?:\\|[^\\[\\]|]*)?]");

    private static final String CONTACT = "contact:";
    private static final Set<String> CONTACT_FIELDS = Arrays.stream(MergeField.values())
            .map(MergeField::word)
            .filter(word -> word.startsWith(CONTACT))
            .map(word -> word.substring(CONTACT.length()))
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST_VALUE = 255;

    /** For each node, the names of the inputs that may have been made when it is come to. */
    private final Map<String, Set<String>> inputsBefore = new HashMap<>();

    /** @param flow whose edges lead to nodes */
    NodeRules(Flow flow) {
        flow.nodes().values().stream()
                .filter(Node.Input.class::isInstance)
                .map(Node.Input.class::cast)
                .forEach(input -> flow.reachedFrom(input.chosen())
                        .forEach(node -> inputsBefore
                                .computeIfAbsent(node, first -> new HashSet<>())
                                .add(input.name())));
    }

    /** @throws DomainException with a sentence that names the node */
    void check(String name, Node node) {
        if (node instanceof Node.Menu menu) {
            keysAreKeys(name, menu);
            within(name, "timeout", menu.timeout(), 1, 60);
            within(name, "repeat", menu.repeat(), 1, 10);
        } else if (node instanceof Node.Input input) {
            inputIsNamed(name, input);
            within(name, "digits", input.digits(), 1, 32);
            within(name, "timeout", input.timeout(), 1, 60);
            within(name, "repeat", input.repeat(), 1, 10);
        } else if (node instanceof Node.Say say) {
            valueCanBeSaid(name, say.value());
        } else if (node instanceof Node.Listen listen) {
            within(name, "seconds", listen.seconds(), 1, 600);
        } else if (node instanceof Node.Transfer transfer) {
            targetIsOne(name, transfer);
            within(name, "timeout", transfer.timeout(), 5, 120);
        } else if (node instanceof Node.Condition condition) {
            conditionIsAboutSomething(name, condition);
        }
    }

    private static void keysAreKeys(String name, Node.Menu menu) {
        if (menu.keys().isEmpty()
                || !menu.keys().keySet().stream()
                        .allMatch(key -> KEYS.matcher(key).matches())) {
            throw refusal(name, "needs keys, each 0 to 9, * or #, and the node that it leads to");
        }
    }

    /** A condition asks by the same names for inputs and for fields of the contact. */
    private static void inputIsNamed(String name, Node.Input input) {
        if (!INPUT_NAME.matcher(input.name()).matches()) {
            throw refusal(name, "needs a name of a small letter and up to 31 small letters, digits and _");
        }
        if (CONTACT_FIELDS.contains(input.name())) {
            throw refusal(name, "is called " + input.name() + " like a field of a contact: choose another name");
        }
    }

    private void valueCanBeSaid(String name, String value) {
        isText(name, "value", value);
        INPUT_FIELD.matcher(value).results().map(field -> field.group(1)).forEach(input -> {
            if (!isInputBefore(name, input)) {
                throw refusal(
                        name, "says [input:" + shown(input) + "], but no way leads to it from an input of that name");
            }
        });
        naming(
                name,
                () -> MergeText.of(INPUT_FIELD.matcher(value).replaceAll("")).withoutUnsubscribing());
    }

    private static void targetIsOne(String name, Node.Transfer transfer) {
        if (transfer.extensionId().isPresent() == transfer.number().isPresent()) {
            throw refusal(name, "needs either extension_id or number");
        }
        naming(name, () -> transfer.number().ifPresent(number -> PhoneNumber.parse(number, Optional.empty())));
    }

    private void conditionIsAboutSomething(String name, Node.Condition condition) {
        if (!CONTACT_FIELDS.contains(condition.name()) && !isInputBefore(name, condition.name())) {
            throw refusal(
                    name,
                    "asks for " + shown(condition.name())
                            + ", which is neither a field of a contact nor an input from which a way leads to it");
        }
        isText(name, "equals", condition.expected());
    }

    /** Measured as it came: what is kept is not trimmed. */
    private static void isText(String name, String member, String text) {
        if (text.length() > LONGEST_VALUE) {
            throw refusal(name, "has a " + member + " longer than " + LONGEST_VALUE + " characters");
        }
        naming(name, () -> Text.required(member, text, LONGEST_VALUE));
    }

    private boolean isInputBefore(String node, String input) {
        return inputsBefore.getOrDefault(node, Set.of()).contains(input);
    }

    private static void within(String name, String member, Optional<Integer> value, int least, int most) {
        value.filter(given -> given < least || given > most).ifPresent(given -> {
            throw refusal(name, "has a " + member + " out of " + least + " to " + most);
        });
    }

    /** What a client wrote as the name of an input is told where it could be one. */
    private static String shown(String input) {
        return INPUT_NAME.matcher(input).matches() ? input : "…";
    }

    /** Rules that know nothing of nodes, with the node's name in their sentences. */
    private static void naming(String name, Runnable rule) {
        try {
            rule.run();
        } catch (DomainException unfit) {
            throw new DomainException("Node " + name + ": " + unfit.getMessage(), unfit);
        }
    }

    private static DomainException refusal(String name, String sentence) {
        return new DomainException("Node " + name + " " + sentence);
    }
}
