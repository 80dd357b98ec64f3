package ictb.voice.answering;

/** Who answers, in the words of Asterisk's {@code AMDSTATUS}. */
public enum Answerer {
    HUMAN,
    MACHINE,
    /** Treated as a person. */
    NOTSURE
}
