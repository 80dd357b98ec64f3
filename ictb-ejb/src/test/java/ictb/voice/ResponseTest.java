package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.ivr.run.Step;
import ictb.ivr.run.StepEnd;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static Step step(String node, StepEnd end, String keys) {
        return new Step(node, "menu", end, Optional.of(keys).filter(pressed -> !pressed.isEmpty()), Optional.empty());
    }

    @Test
    void tellsWhatWasChosenEnteredAndReachedAndNothingElse() {
        assertThat(Response.of(List.of(
                        step("hello", StepEnd.WRONG_KEY, "9"),
                        step("hello", StepEnd.KEY, "1"),
                        step("note", StepEnd.SAID, ""),
                        step("pin", StepEnd.DIGITS, "4711"),
                        step("sales", StepEnd.BUSY, ""),
                        step("bye", StepEnd.HUNG_UP, ""))))
                .contains("hello=1 pin=4711 sales=busy");
    }

    @Test
    void whoAnswersNothingHasNoResponse() {
        assertThat(Response.of(List.of(step("hello", StepEnd.SILENCE, ""), step("hello", StepEnd.GONE, ""))))
                .isEmpty();
    }

    @Test
    void longWayIsCutBetweenAnswers() {
        String response = Response.of(Collections.nCopies(100, step("hello", StepEnd.KEY, "1")))
                .orElseThrow();

        assertThat(response).hasSizeLessThanOrEqualTo(255).endsWith(" hello=1");
    }

    /** One key alone is what other campaigns take for the opt-out key. */
    @Test
    void keyOfAMenuIsNeverToldAlone() {
        assertThat(Response.of(List.of(step("x", StepEnd.KEY, "9")))).contains("x=9");
    }

    @Test
    void reminderIsAnsweredByTheLastOfItsKeys() {
        assertThat(Response.toReminder(List.of(
                        step("part1", StepEnd.KEY, "3"),
                        step("repeat", StepEnd.WENT_ON, ""),
                        step("answer", StepEnd.KEY, "1"),
                        step("confirm", StepEnd.HUNG_UP, ""))))
                .contains("confirm");
        assertThat(Response.toReminder(List.of(step("part1", StepEnd.SAID, ""))))
                .isEmpty();
    }
}
