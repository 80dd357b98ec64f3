package ictb.voice.answering;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Sounds as tests write them down: {@code q300 s900 t120} is 300 ms of quiet, 900 of speech, 120 of a tone. */
final class Heard {

    private final Greeting greeting = new Greeting();

    private Heard() {}

    /** Whatever is said of it on the way. */
    static Greeting all(String sounds) {
        Heard heard = new Heard();
        Arrays.stream(sounds.split(" ")).flatMap(heard::frames).forEach(heard.greeting::add);
        return heard.greeting;
    }

    /** Hears until there is a verdict; after the last sound it is quiet for ever. */
    static Judged judged(String sounds) {
        Heard heard = new Heard();
        Optional<Verdict> verdict = heard.untilVerdict(sounds);
        while (verdict.isEmpty()) {
            verdict = heard.next(Sound.SILENCE);
        }
        return new Judged(verdict.get(), heard.greeting);
    }

    record Judged(Verdict verdict, Greeting greeting) {
        boolean isMachine() {
            return verdict.answerer() == Answerer.MACHINE;
        }
    }

    private Optional<Verdict> untilVerdict(String sounds) {
        return Arrays.stream(sounds.split(" "))
                .flatMap(this::frames)
                .map(this::next)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Stream<Sound> frames(String part) {
        int frames = Integer.parseInt(part.substring(1)) / SoundSorter.FRAME_MILLIS;
        return Stream.generate(() -> sound(part.charAt(0))).limit(frames);
    }

    private Optional<Verdict> next(Sound sound) {
        greeting.add(sound);
        return AnswerPolicy.verdict(greeting);
    }

    private static Sound sound(char letter) {
        return switch (letter) {
            case 'q' -> Sound.SILENCE;
            case 's' -> Sound.SPEECH;
            case 't' -> Sound.TONE;
            default -> throw new IllegalArgumentException("No such sound: " + letter);
        };
    }
}
