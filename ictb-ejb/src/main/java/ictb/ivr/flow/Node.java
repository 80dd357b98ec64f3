package ictb.ivr.flow;

import ictb.platform.api.ApiParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A step of a flow. Where an edge is absent the call ends. */
public sealed interface Node {

    /** Names of the nodes to which it goes on by itself, without a key or a digit of the caller's. */
    List<String> automatic();

    /** Names of the nodes to which a caller gets by a key or by digits. */
    default List<String> chosen() {
        return List.of();
    }

    /** The next node for each key that is listened to. */
    default Map<String, String> keys() {
        return Map.of();
    }

    /** What flows call nodes of this type. */
    default String type() {
        return NodeType.of(this).word();
    }

    default List<String> edges() {
        return Stream.concat(automatic().stream(), chosen().stream()).distinct().toList();
    }

    /** Plays a recording. */
    record Play(long recordingId, Optional<String> next) implements Node {

        @Override
        public List<String> automatic() {
            return next.stream().toList();
        }
    }

    /**
     * Plays a recording and waits for one key.
     *
     * @param keys the next node for each key: 0 to 9, * or #
     * @param timeout seconds to wait for the key, 1 to 60; default 5
     * @param repeat how often it is played until a key that leads somewhere is pressed, 1 to 10; default 1
     * @param invalid after so many times, the last with a key that leads nowhere
     * @param next after so many times, the last without a key
     */
    record Menu(
            long recordingId,
            Map<String, String> keys,
            Optional<Integer> timeout,
            Optional<Integer> repeat,
            Optional<String> invalid,
            Optional<String> next)
            implements Node {

        @Override
        public List<String> automatic() {
            return next.stream().toList();
        }

        @Override
        public List<String> chosen() {
            List<String> chosen = new ArrayList<>(keys.values());
            invalid.ifPresent(chosen::add);
            return chosen;
        }
    }

    /**
     * Plays a recording and reads digits, which are kept under a name.
     *
     * @param name by which {@code [input:name]} and conditions know them
     * @param digits at the most, 1 to 32; # ends them sooner; default 32
     * @param timeout seconds to wait for each, 1 to 60; default 5
     * @param repeat how often it is asked, 1 to 10; default 1
     * @param invalid when there was none
     */
    record Input(
            long recordingId,
            String name,
            Optional<Integer> digits,
            Optional<Integer> timeout,
            Optional<Integer> repeat,
            Optional<String> invalid,
            Optional<String> next)
            implements Node {

        @Override
        public List<String> automatic() {
            return invalid.stream().toList();
        }

        @Override
        public List<String> chosen() {
            return next.stream().toList();
        }
    }

    /**
     * Speaks a value, which may have merge fields, and {@code [input:name]} or {@code [input:name|otherwise]} for what was entered
     * before.
     */
    record Say(SayKind kind, String value, Optional<String> next) implements Node {

        @Override
        public List<String> automatic() {
            return next.stream().toList();
        }
    }

    /**
     * Records what the caller says, until a key is pressed or it is silent.
     *
     * @param recordingId played before, where there is one
     * @param seconds at the most, 1 to 600; default 60
     */
    record Listen(Optional<Long> recordingId, Optional<Integer> seconds, Optional<String> next) implements Node {

        @Override
        public List<String> automatic() {
            return next.stream().toList();
        }
    }

    /**
     * Puts the caller through: to an extension, or to a number that the user's prefixes allow or that is one of the user's DIDs.
     *
     * @param timeout seconds to ring, 5 to 120; default 30
     * @param next when nobody answered, or the other side has hung up
     */
    record Transfer(
            Optional<Long> extensionId, Optional<String> number, Optional<Integer> timeout, Optional<String> next)
            implements Node {

        Transfer withNumber(UnaryOperator<String> writing) {
            return new Transfer(extensionId, number.map(writing), timeout, next);
        }

        @Override
        public List<String> automatic() {
            return next.stream().toList();
        }
    }

    /**
     * Goes one of two ways.
     *
     * @param name of an input, or of a field of the contact
     * @param expected what must stand there for the first way
     */
    record Condition(
            String name,
            @ApiParam("equals") String expected,
            String then,
            @ApiParam("else") String otherwise) implements Node {

        @Override
        public List<String> automatic() {
            return List.of(then, otherwise);
        }
    }

    /** Puts the called number on the user's do-not-call list. */
    record OptOut(Optional<String> next) implements Node {

        @Override
        public List<String> automatic() {
            return next.stream().toList();
        }
    }

    record Goto(String next) implements Node {

        @Override
        public List<String> automatic() {
            return List.of(next);
        }
    }

    record Hangup() implements Node {

        @Override
        public List<String> automatic() {
            return List.of();
        }
    }

    /**
     * Says something that some keys cut short; what other keys there are is not heard. Of reminder messages, no client sends it.
     *
     * @param said {@link Play} or {@link Say}
     * @param keys the next node for each key
     */
    record Offer(Node said, Map<String, String> keys, Optional<String> next) implements Node {

        @Override
        public String type() {
            return "part";
        }

        @Override
        public List<String> automatic() {
            return next.stream().toList();
        }

        @Override
        public List<String> chosen() {
            return List.copyOf(keys.values());
        }
    }

    /**
     * Waits for a key in silence. Of reminder messages, no client sends it.
     *
     * @param keys the next node for each key
     * @param timeout seconds
     * @param repeat how often a key is waited for where others are pressed
     */
    record Answer(Map<String, String> keys, int timeout, int repeat) implements Node {

        @Override
        public String type() {
            return "answer";
        }

        @Override
        public List<String> automatic() {
            return List.of();
        }

        @Override
        public List<String> chosen() {
            return List.copyOf(keys.values());
        }
    }

    /** Says goodbye to whoever does not want to be called again, and ends the call. No client sends it. */
    record Farewell() implements Node {

        @Override
        public String type() {
            return "farewell";
        }

        @Override
        public List<String> automatic() {
            return List.of();
        }
    }
}
