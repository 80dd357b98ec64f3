package ictb.voice.answering;

import java.util.Optional;

/**
 * A person greets, stops, and waits for an answer; a machine goes on, or beeps. So a greeting that ends in silence is a
 * person's, and one that lasts longer than people greet, or has a tone in it, is a machine's. The numbers were chosen by the
 * learned part of the corpus (ADR 23).
 */
final class AnswerPolicy {

    /** A tone that is no part of a voice. */
    static final int TONE = 40;

    static final int LONGEST_GREETING = 7_000;

    /** After a word or two people expect an answer soon. */
    static final int SHORT_GREETING = 1_300;

    static final int QUIET_AFTER_SHORT = 860;
    static final int QUIET_AFTER_LONG = 1_000;
    static final int LONGEST_SILENCE_FIRST = 4_000;
    static final int LONGEST_ANALYSIS = 12_000;

    /** A greeting may begin with a tone: what follows it within this is still greeting. */
    static final int QUIET_AFTER_TONE = 600;

    /** Longer than the pause that most machines leave before their tone. */
    static final int QUIET_WITHOUT_TONE = 2_500;

    /** The call's limit leaves a minute beside the messages. */
    static final int LONGEST_MACHINE = 45_000;

    private AnswerPolicy() {}

    /** Empty while it may still be either. */
    static Optional<Verdict> verdict(Greeting heard) {
        if (heard.tone() >= TONE) {
            return Optional.of(Verdict.of(Answerer.MACHINE, "TONE", heard.elapsed()));
        }
        if (heard.length() >= LONGEST_GREETING) {
            return Optional.of(Verdict.of(Answerer.MACHINE, "LONGGREETING", heard.length()));
        }
        if (heard.hasBegun() && heard.quiet() >= quietAfter(heard.length())) {
            return Optional.of(Verdict.of(Answerer.HUMAN, "HUMAN", heard.length()));
        }
        if (!heard.hasBegun() && heard.elapsed() >= LONGEST_SILENCE_FIRST) {
            return Optional.of(Verdict.of(Answerer.NOTSURE, "INITIALSILENCE", heard.elapsed()));
        }
        return heard.elapsed() >= LONGEST_ANALYSIS
                ? Optional.of(Verdict.of(Answerer.NOTSURE, "TOOLONG", heard.elapsed()))
                : Optional.empty();
    }

    /** Whether a machine has begun to record. */
    static boolean isOver(Greeting heard) {
        int quiet = heard.endsWithTone() ? QUIET_AFTER_TONE : QUIET_WITHOUT_TONE;
        return heard.quiet() >= quiet || heard.elapsed() >= LONGEST_MACHINE;
    }

    private static int quietAfter(int length) {
        return length <= SHORT_GREETING ? QUIET_AFTER_SHORT : QUIET_AFTER_LONG;
    }
}
