package ictb.ivr.run;

import java.time.LocalDate;
import java.time.LocalTime;

/** Something to be heard by the called person. */
public sealed interface Utterance {

    record Recorded(long recordingId) implements Utterance {}

    /** @param digits 0 to 9, * and #, one at the least */
    record Digits(String digits) implements Utterance {}

    record Number(int number) implements Utterance {}

    /** @param characters printable ASCII, one at the least */
    record Characters(String characters) implements Utterance {}

    record Date(LocalDate date) implements Utterance {}

    record Time(LocalTime time) implements Utterance {}

    /** To whoever does not want to be called again. */
    record Goodbye() implements Utterance {}
}
