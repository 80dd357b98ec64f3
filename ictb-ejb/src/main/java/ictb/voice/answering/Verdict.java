package ictb.voice.answering;

/**
 * What a call turned out to be.
 *
 * @param cause why, with the milliseconds that decided: {@code TONE-140}
 */
public record Verdict(Answerer answerer, String cause) {

    static Verdict of(Answerer answerer, String why, int millis) {
        return new Verdict(answerer, why + "-" + millis);
    }
}
