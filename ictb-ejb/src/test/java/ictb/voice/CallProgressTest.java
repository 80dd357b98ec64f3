package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.campaign.TransferResult;
import ictb.dialer.Disposition;
import ictb.dialer.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallProgressTest {

    private static final Instant ANSWERED = Instant.parse("2026-03-01T10:00:05Z");
    private static final Instant ENDED = ANSWERED.plusSeconds(12);

    @Test
    void answeredCallTellsWhoAnsweredAndWhatWasPressed() {
        Outcome outcome = CallProgress.NONE
                .ringing()
                .answered(ANSWERED)
                .reported(Map.of("dialstatus", "ANSWER", "amd", "MACHINE", "digits", "1", "tech", "SIP 200"))
                .ended(16, Optional.empty(), ENDED);

        assertThat(outcome)
                .isEqualTo(new Outcome(
                        Disposition.ANSWERED,
                        Optional.of(ANSWERED),
                        ENDED,
                        true,
                        Optional.of("1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(16),
                        Optional.of("SIP 200")));
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWER, ANSWERED",
        "BUSY, BUSY",
        "NOANSWER, NO_ANSWER",
        "CANCEL, ABANDONED",
        "CONGESTION, FAILED",
        "CHANUNAVAIL, FAILED"
    })
    void statusOfDialIsWhatBecameOfTheTransfer(String status, TransferResult result) {
        Outcome outcome = CallProgress.NONE
                .reported(Map.of("dialstatus", "ANSWER", "transfer", status))
                .ended(16, Optional.empty(), ENDED);

        assertThat(outcome.transfer()).contains(result);
    }

    @ParameterizedTest
    @CsvSource({"2013, 2013", "0, 0", "'',", "-1,", "2.5,", "1e3,", "9999999999999,"})
    void talkIsToldInMilliseconds(String told, Long milliseconds) {
        Outcome outcome = CallProgress.NONE
                .reported(Map.of("dialstatus", "ANSWER", "talked", told))
                .ended(16, Optional.empty(), ENDED);

        assertThat(outcome.transferTalk())
                .isEqualTo(Optional.ofNullable(milliseconds).map(Duration::ofMillis));
    }

    @Test
    void whatWasAnsweredToAScriptIsTheResponse() {
        Outcome outcome = CallProgress.NONE
                .reported(Map.of("dialstatus", "ANSWER", "answers", "hello=1 pin=4711"))
                .ended(16, Optional.empty(), ENDED);

        assertThat(outcome.response()).contains("hello=1 pin=4711");
    }

    @Test
    void secondAnswerDoesNotMoveTheFirst() {
        CallProgress progress = CallProgress.NONE.answered(ANSWERED).answered(ANSWERED.plusSeconds(3));

        assertThat(progress.answered()).contains(ANSWERED);
    }

    @Test
    void callWhoseAnswerWasLostIsAnsweredByTheReport() {
        Outcome outcome =
                CallProgress.NONE.reported(Map.of("dialstatus", "ANSWER")).ended(16, Optional.empty(), ENDED);

        assertThat(outcome.disposition()).isEqualTo(Disposition.ANSWERED);
    }

    @Test
    void unansweredCallTakesItsDispositionFromTheReportedSipStatus() {
        Outcome outcome = CallProgress.NONE
                .reported(Map.of("dialstatus", "CONGESTION", "tech", "SIP 404", "digits", ""))
                .ended(1, Optional.empty(), ENDED);

        assertThat(outcome.disposition()).isEqualTo(Disposition.INVALID);
        assertThat(outcome.answered()).isEmpty();
        assertThat(outcome.technicalCause()).contains("SIP 404");
    }

    @Test
    void deadTrunkIsCongestionAlthoughAsteriskMakesUpASipStatusForItsOwnGivingUp() {
        Outcome outcome = CallProgress.NONE
                .reported(Map.of("dialstatus", "CHANUNAVAIL", "cause", "19"))
                .ended(19, Optional.of("480"), ENDED);

        assertThat(outcome.disposition()).isEqualTo(Disposition.CONGESTION);
        assertThat(outcome.technicalCause()).isEmpty();
    }

    @Test
    void withoutAReportTheHangupEventsStatusCounts() {
        Outcome outcome = CallProgress.NONE.ended(17, Optional.of("486"), ENDED);

        assertThat(outcome.disposition()).isEqualTo(Disposition.BUSY);
    }

    @ParameterizedTest
    @CsvSource({
        "asked, no, 0, '', UNHEARD",
        "asked, part, 0, '', CUT_SHORT",
        "asked, part, 1, '', ANSWERED",
        "asked, no, 1, '', ANSWERED",
        "asked, part, 0, 2000, ANSWERED",
        "done, part, 0, '', ANSWERED",
        "'', part, 0, '', ANSWERED"
    })
    void scriptThatDidNotComeToItsEndFailsTheCallUnlessThePersonGotWhatTheyWanted(
            String script, String played, String dnc, String talked, Disposition disposition) {
        Outcome outcome = CallProgress.NONE
                .answered(ANSWERED)
                .reported(Map.of(
                        "dialstatus", "ANSWER", "script", script, "played", played, "dnc", dnc, "talked", talked))
                .ended(16, Optional.empty(), ENDED);

        assertThat(outcome.disposition()).isEqualTo(disposition);
        assertThat(outcome.optsOut()).isEqualTo(dnc.equals("1"));
        assertThat(outcome.technicalCause().equals(Optional.of("application stopped")))
                .isEqualTo(disposition != Disposition.ANSWERED);
    }

    @ParameterizedTest
    @CsvSource({
        "12_000, part, '', human",
        "1_000, whole, '', human",
        "999, part, '',",
        "12_000, no, '',",
        "999, no, MACHINE, machine"
    })
    void whoAnsweredIsAPersonOnlyWhereTheMessageHasBegunAndASecondHasPassed(
            String milliseconds, String played, String amd, String who) {
        Instant end = ANSWERED.plusMillis(Long.parseLong(milliseconds.replace("_", "")));

        Outcome outcome = CallProgress.NONE
                .answered(ANSWERED)
                .reported(Map.of("dialstatus", "ANSWER", "played", played, "amd", amd))
                .ended(16, Optional.empty(), end);

        assertThat(outcome.answeredBy()).isEqualTo(Optional.ofNullable(who));
    }

    @Test
    void emptyFieldsOfTheReportSayNothing() {
        Outcome outcome = CallProgress.NONE
                .answered(ANSWERED)
                .reported(Map.of("digits", "", "amd", ""))
                .ended(16, Optional.empty(), ENDED);

        assertThat(outcome.response()).isEmpty();
        assertThat(outcome.answeredByMachine()).isFalse();
    }
}
