package ictb.voice.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.answering.Answer;
import ictb.it.answering.Corpus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus, made anew and heard as calls are. {@code -Dictb.corpus=write} writes down what was heard, for the tests of the
 * policy that have no synthesiser.
 */
class CorpusIT {

    private static final int HEADER = 44;
    private static final Path SOUNDS = Path.of("../ictb-ejb/src/test/resources/ictb/voice/answering/sounds.txt");

    @TempDir
    private static Path folder;

    private static List<Answer> answers;

    @BeforeAll
    static void make() throws Exception {
        answers = Corpus.answers();
        Corpus.write(answers, folder);
    }

    private static List<Sound> heard(Answer answer) {
        try {
            byte[] wave = Files.readAllBytes(folder.resolve(answer.digits() + ".wav"));
            ShortBuffer samples = ByteBuffer.wrap(wave, HEADER, wave.length - HEADER)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            SoundSorter sorter = new SoundSorter();
            short[] frame = new short[SoundSorter.FRAME_SAMPLES];
            List<Sound> sounds = new ArrayList<>();
            while (samples.remaining() >= frame.length) {
                samples.get(frame);
                sounds.add(sorter.sort(frame));
            }
            return sounds;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isTakenForAMachine(Answer answer) {
        Greeting greeting = new Greeting();
        for (Sound sound : heard(answer)) {
            greeting.add(sound);
            if (AnswerPolicy.verdict(greeting).isPresent()) {
                break;
            }
        }
        return AnswerPolicy.verdict(greeting)
                .filter(verdict -> verdict.answerer() == Answerer.MACHINE)
                .isPresent();
    }

    @Test
    void corpusHasPeopleAndMachinesInBothParts() {
        Map<String, Integer> parts = new TreeMap<>();
        answers.forEach(answer -> parts.merge(
                (answer.isKept() ? "kept " : "learned ") + (answer.isMachine() ? "m" : "p"), 1, Integer::sum));

        assertThat(parts).isEqualTo(Map.of("kept m", 21, "kept p", 21, "learned m", 21, "learned p", 21));
    }

    @Test
    void noPersonIsTakenForAMachine() {
        assertThat(answers).filteredOn(answer -> !answer.isMachine()).noneMatch(CorpusIT::isTakenForAMachine);
    }

    @Test
    void mostMachinesAreFound() {
        assertThat(answers)
                .filteredOn(answer -> answer.isMachine() && isTakenForAMachine(answer))
                .hasSizeGreaterThanOrEqualTo(36);
    }

    @Test
    void corpusIsWrittenDownWhereThatIsAskedFor() throws IOException {
        List<String> lines = answers.stream().map(CorpusIT::line).toList();
        if ("write".equals(System.getProperty("ictb.corpus"))) {
            Files.write(SOUNDS, lines);
        }

        assertThat(Files.readAllLines(SOUNDS)).hasSameSizeAs(lines);
    }

    private static String line(Answer answer) {
        StringBuilder text = new StringBuilder(answer.digits())
                .append(answer.isKept() ? " kept" : " learned")
                .append(answer.isMachine() ? " machine" : " person");
        List<Sound> sounds = heard(answer);
        int begun = 0;
        for (int i = 1; i <= sounds.size(); i++) {
            if (i == sounds.size() || sounds.get(i) != sounds.get(begun)) {
                text.append(' ').append(letter(sounds.get(begun))).append((i - begun) * SoundSorter.FRAME_MILLIS);
                begun = i;
            }
        }
        return text.toString();
    }

    private static char letter(Sound sound) {
        return switch (sound) {
            case SILENCE -> 'q';
            case SPEECH -> 's';
            case TONE -> 't';
        };
    }
}
