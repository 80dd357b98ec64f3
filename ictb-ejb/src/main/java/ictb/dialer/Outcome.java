package ictb.dialer;

import ictb.campaign.Tally;
import ictb.campaign.TransferResult;
import ictb.platform.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one attempt ended, as its channel found it.
 *
 * @param answeredByMachine only of answered calls
 * @param response what the called person answered, such as the key pressed
 * @param transfer what became of it when the person asked for an extension
 * @param transferTalk how long the person and whoever was asked for talked; empty where they did not, or nobody knows
 * @param hangupCause Q.850
 * @param technicalCause the channel's own word, such as {@code SIP 486}
 * @param wasHeard whether whoever answered has heard something of ours, and stayed for a second
 * @param optsOut whether the called person has asked never to be called again
 */
public record Outcome(
        Disposition disposition,
        Optional<Instant> answered,
        Instant ended,
        boolean answeredByMachine,
        Optional<String> response,
        Optional<TransferResult> transfer,
        Optional<Duration> transferTalk,
        Optional<Integer> hangupCause,
        Optional<String> technicalCause,
        boolean wasHeard,
        boolean optsOut) {

    private static final int LONGEST_RESPONSE = 255;
    private static final int LONGEST_TECHNICAL_CAUSE = 64;

    /** What others wrote is cut to what is kept of it: a long word of a far end must not keep a call from being settled. */
    public Outcome {
        response = response.map(text -> Text.cut(text, LONGEST_RESPONSE));
        technicalCause = technicalCause.map(text -> Text.cut(text, LONGEST_TECHNICAL_CAUSE));
    }

    /** Of a call that was heard, if it was answered. What the response means is not known here. */
    public Outcome(
            Disposition disposition,
            Optional<Instant> answered,
            Instant ended,
            boolean answeredByMachine,
            Optional<String> response,
            Optional<TransferResult> transfer,
            Optional<Duration> transferTalk,
            Optional<Integer> hangupCause,
            Optional<String> technicalCause) {
        this(
                disposition,
                answered,
                ended,
                answeredByMachine,
                response,
                transfer,
                transferTalk,
                hangupCause,
                technicalCause,
                true,
                false);
    }

    /** Who answered; empty where nobody did, and where it was too short, or too silent, to tell. */
    public Optional<String> answeredBy() {
        if (disposition != Disposition.ANSWERED || !answeredByMachine && !wasHeard) {
            return Optional.empty();
        }
        return Optional.of(answeredByMachine ? Tally.MACHINE : Tally.HUMAN);
    }

    /** From the answer to the end; nothing where it was not answered. */
    Duration talked() {
        return answered.filter(start -> start.isBefore(ended))
                .map(start -> Duration.between(start, ended))
                .orElse(Duration.ZERO);
    }

    /** An attempt that ended without ever being answered. */
    public static Outcome unanswered(
            Disposition disposition, Instant ended, Optional<Integer> hangupCause, Optional<String> technicalCause) {
        return new Outcome(
                disposition,
                Optional.empty(),
                ended,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                hangupCause,
                technicalCause,
                false,
                false);
    }
}
