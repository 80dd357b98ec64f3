package ictb.it.bench;

import ictb.it.answering.Answer;
import ictb.it.bench.AnsweredCalls.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a detector said of people and of machines, and when. */
final class Confusion {

    private static final double BYTES_A_SECOND = 16_000;
    private static final double SECONDS_AFTER_A_PERSON = 8;

    private final List<Answer> answers;
    private final Path sounds;
    private final List<Decision> decisions;

    Confusion(List<Answer> answers, Path sounds, List<Decision> decisions) {
        this.answers = answers;
        this.sounds = sounds;
        this.decisions = decisions;
    }

    void print(String detector, boolean isKept) throws IOException {
        List<Answer> part =
                answers.stream().filter(answer -> answer.isKept() == isKept).toList();
        System.out.printf("  %-28s %s%n", detector, isKept ? "kept" : "learned");
        print("people", part.stream().filter(answer -> !answer.isMachine()).toList());
        print("machines", part.stream().filter(Answer::isMachine).toList());
        long right = part.stream().filter(this::isRight).count();
        System.out.printf("    right %d of %d%n", right, part.size());
        part.stream()
                .filter(answer -> !isRight(answer))
                .forEach(answer -> System.out.println("      " + of(answer).cause() + ": " + answer.script()));
    }

    private void print(String who, List<Answer> part) throws IOException {
        List<Double> seconds = new ArrayList<>();
        List<Double> waits = new ArrayList<>();
        for (Answer answer : part) {
            seconds.add(of(answer).seconds());
            if (!answer.isMachine() && !isMachine(of(answer))) {
                double lastWord =
                        Files.size(sounds.resolve(answer.digits() + ".wav")) / BYTES_A_SECOND - SECONDS_AFTER_A_PERSON;
                waits.add(of(answer).seconds() - lastWord);
            }
        }
        System.out.printf(
                "    %-9s said person %2d, machine %2d, not sure %2d; decided after %s%s%n",
                who,
                count(part, "HUMAN"),
                count(part, "MACHINE"),
                count(part, "NOTSURE"),
                quantiles(seconds),
                waits.isEmpty() ? "" : "; wait " + quantiles(waits));
    }

    private static String quantiles(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return "%.2f %.2f".formatted(Median.of(sorted), sorted.get((int) Math.ceil(0.9 * sorted.size()) - 1));
    }

    private long count(List<Answer> part, String status) {
        return part.stream()
                .filter(answer -> of(answer).status().equals(status))
                .count();
    }

    /** Whoever is not taken for a machine hears the message. */
    private boolean isRight(Answer answer) {
        return answer.isMachine() == isMachine(of(answer));
    }

    private static boolean isMachine(Decision decision) {
        return decision.status().equals("MACHINE");
    }

    private Decision of(Answer answer) {
        return decisions.get(answer.number());
    }
}
