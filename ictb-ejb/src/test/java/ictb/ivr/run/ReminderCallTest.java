package ictb.ivr.run;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.ivr.flow.Flow;
import ictb.ivr.reminder.Reminder;
import ictb.platform.DateOrder;
import ictb.platform.merge.MergeField;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a call that brings a reminder message says and hears. */
class ReminderCallTest {

    private static final String PARTS = """
            [{"type": "recording", "recording_id": 3}, {"type": "say", "kind": "date", "value": "[contact:custom1]"},
             {"type": "say", "kind": "time", "value": "[contact:custom1]"},
             {"confirm": "1", "cancel": "2", "repeat": "3"}]
            """;
    private static final String WITHOUT_KEYS = "[{\"type\": \"recording\", \"recording_id\": 3}]";

    private final List<String> said = new ArrayList<>();

    private static Flow flow(String parts) {
        return Reminder.read(
                        "parts",
                        Json.createReader(new StringReader(parts)).readArray().getValuesAs(JsonObject.class))
                .toFlow();
    }

    /** @param keys at each part and each wait, - for none */
    private String way(Flow flow, String appointment, String... keys) {
        Deque<String> pressed = new ArrayDeque<>(Arrays.asList(keys));
        Interpreter interpreter = new Interpreter(
                flow,
                DateOrder.UNKNOWN,
                field -> Optional.ofNullable(
                        Map.of(MergeField.CONTACT_CUSTOM1, appointment).get(field)));
        Turn turn = interpreter.begin();
        while (!(turn.effect() instanceof Effect.HangUp)) {
            said.add(turn.effect().toString());
            boolean isQuestion = turn.effect() instanceof Effect.Offer || turn.effect() instanceof Effect.AwaitKey;
            turn = interpreter.next(turn.progress(), isQuestion ? new Heard.Key(key(pressed)) : new Heard.Done());
        }
        return String.join(
                ", ",
                turn.progress().steps().stream()
                        .map(step -> step.node() + " " + step.end().word())
                        .toList());
    }

    private static Optional<Character> key(Deque<String> pressed) {
        return Optional.ofNullable(pressed.poll())
                .filter(key -> !key.equals("-"))
                .map(key -> key.charAt(0));
    }

    @Test
    void partsAreSpokenAndAKeyAfterThemAnswers() {
        assertThat(way(flow(PARTS), "2026-12-24 14:30", "-", "-", "-", "1"))
                .isEqualTo("part1 said, part2 said, part3 said, answer key, confirm hung_up");
        assertThat(said)
                .containsExactly(
                        "Offer[utterance=Recorded[recordingId=3], keys=123]",
                        "Offer[utterance=Date[date=2026-12-24], keys=123]",
                        "Offer[utterance=Time[time=14:30], keys=123]",
                        "AwaitKey[timeout=PT5S]");
    }

    @Test
    void keyCutsThePartsShort() {
        assertThat(way(flow(PARTS), "2026-12-24 14:30", "-", "2")).isEqualTo("part1 said, part2 key, cancel hung_up");
    }

    @Test
    void repeatingBeginsAnew() {
        assertThat(way(flow(PARTS), "2026-12-24 14:30", "3", "-", "-", "-", "1"))
                .isEqualTo(
                        "part1 key, repeat went_on, part1 said, part2 said, part3 said, answer key, confirm hung_up");
    }

    @Test
    void unreadableDateIsLeftOut() {
        assertThat(way(flow(PARTS), "soon", "-", "-"))
                .isEqualTo("part1 said, part2 unsaid, part3 unsaid, answer silence");
    }

    @Test
    void wrongKeysAreWaitedForThreeTimes() {
        assertThat(way(flow(PARTS), "soon", "-", "7", "8", "7"))
                .isEqualTo(
                        "part1 said, part2 unsaid, part3 unsaid, answer wrong_key, answer wrong_key, answer wrong_key");
    }

    @Test
    void messageWithoutKeysEndsAfterItsLastPart() {
        assertThat(way(flow(WITHOUT_KEYS), "soon", "-")).isEqualTo("part1 said, answer hung_up");
    }

    @Test
    void optOutKeyPutsOnTheListAndSaysGoodbye() {
        assertThat(way(flow(PARTS).withOptOut('9'), "soon", "9"))
                .isEqualTo("part1 key, (opt-out) opted_out, (farewell) said");
    }

    @Test
    void keyThatAMessageUsesIsNotTheOptOutKey() {
        assertThat(way(flow(PARTS).withOptOut('1'), "soon", "1")).isEqualTo("part1 key, confirm hung_up");
    }
}
