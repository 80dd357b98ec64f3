package ictb.it.answering;

import ictb.recording.audio.Telephony;
import ictb.recording.audio.UnreadableAudio;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every answer of {@code corpus.txt}, and its sound as the telephone network carries it. */
public final class Corpus {

    private Corpus() {}

    public static List<Answer> answers() throws IOException {
        try (InputStream in = Corpus.class.getResourceAsStream("corpus.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (String line : lines) {
                answers.add(Answer.of(answers.size(), line));
            }
            return answers;
        }
    }

    /** Writes each as {@code <digits>.wav}, by the code that converts what customers upload. */
    public static void write(List<Answer> answers, Path folder) throws IOException, UnreadableAudio {
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory(folder, "work");
        Speech speech = new Speech(work);
        Path wide = work.resolve("wide.wav");
        for (Answer answer : answers) {
            Files.write(wide, answer.samples(speech).wave());
            Telephony.convert(wide, folder.resolve(answer.digits() + ".wav"));
        }
    }
}
