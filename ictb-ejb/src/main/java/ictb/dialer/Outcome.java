package ictb.dialer;

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
        Optional<String> technicalCause) {

    private static final int LONGEST_RESPONSE = 255;
    private static final int LONGEST_TECHNICAL_CAUSE = 64;

    /** What others wrote is cut to what is kept of it: a long word of a far end must not keep a call from being settled. */
    public Outcome {
        response = response.map(text -> Text.cut(text, LONGEST_RESPONSE));
        technicalCause = technicalCause.map(text -> Text.cut(text, LONGEST_TECHNICAL_CAUSE));
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
                technicalCause);
    }
}
