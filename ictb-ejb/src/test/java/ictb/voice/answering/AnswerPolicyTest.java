package ictb.voice.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.voice.answering.Heard.Judged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPolicyTest {

    /** {@code sounds.txt}: the corpus as the sorter heard it, written down by {@code CorpusIT}. */
    private record Recorded(boolean isKept, boolean isMachine, String sounds) {
        static Recorded of(String line) {
            String[] fields = line.split(" ", 4);
            return new Recorded(fields[1].equals("kept"), fields[2].equals("machine"), fields[3]);
        }

        Judged judged() {
            return Heard.judged(sounds);
        }
    }

    private static List<Recorded> corpus() throws IOException {
        try (InputStream in = AnswerPolicyTest.class.getResourceAsStream("sounds.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Recorded::of)
                    .toList();
        }
    }

    @Test
    void noPersonOfTheCorpusIsTakenForAMachine() throws IOException {
        assertThat(corpus().stream().filter(recorded -> !recorded.isMachine()))
                .hasSizeGreaterThanOrEqualTo(30)
                .noneMatch(recorded -> recorded.judged().isMachine());
    }

    @Test
    void everyPersonOfTheCorpusIsSpokenToWithinASecondOfTheLastWord() throws IOException {
        assertThat(corpus().stream()
                        .filter(recorded -> !recorded.isMachine())
                        .map(recorded -> recorded.judged().greeting().quiet()))
                .allMatch(quiet -> quiet <= 1_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mostMachinesOfTheCorpusAreFound(boolean isKept) throws IOException {
        List<Recorded> machines = corpus().stream()
                .filter(recorded -> recorded.isKept() == isKept && recorded.isMachine())
                .toList();

        assertThat(machines).hasSize(21);
        assertThat(machines.stream().filter(recorded -> recorded.judged().isMachine()))
                .hasSizeGreaterThanOrEqualTo(18);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "one word, q300 s400, HUMAN, 860",
        "a company's greeting of five seconds, q300 s1500 q300 s1600 q250 s1400, HUMAN, 1000",
        "somebody who waits before the first word, q2400 s500, HUMAN, 860",
        "a greeting that goes on, q300 s2000 q400 s2500 q400 s3000, MACHINE, 0",
        "a short greeting and a beep, q300 s1500 q400 s100 t200, MACHINE, 0",
        "a beep at once, q200 s100 t200, MACHINE, 0",
        "nobody says anything, q100, NOTSURE, 4000",
        "a click and nothing else, q500 s40, NOTSURE, 4000"
    })
    void answererIsToldByWhatIsHeard(String what, String sounds, Answerer answerer, int quiet) {
        Judged judged = Heard.judged(sounds);

        assertThat(judged.verdict().answerer()).as(what).isEqualTo(answerer);
        assertThat(judged.greeting().quiet()).isEqualTo(quiet);
    }

    @Test
    void causeSaysWhatDecided() {
        assertThat(Heard.judged("q300 s1500 q400 s100 t200").verdict().cause()).isEqualTo("TONE-2340");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before the beep, q300 s3000 q1200, false",
        "in the beep, q300 s3000 q1200 t300, false",
        "just after the beep, q300 s3000 q1200 t300 q580, false",
        "a while after the beep, q300 s3000 q1200 t300 q600, true",
        "a beep before the greeting, q200 t300 q400 s2000 q900, false",
        "no beep for long, q300 s3000 q2500, true",
        "a machine that never stops, q300 s60000, true"
    })
    void greetingIsOverWhenTheMachineRecords(String what, String sounds, boolean isOver) {
        assertThat(AnswerPolicy.isOver(Heard.all(sounds))).as(what).isEqualTo(isOver);
    }
}
