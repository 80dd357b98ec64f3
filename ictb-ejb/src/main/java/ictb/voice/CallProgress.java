package ictb.voice;

import ictb.campaign.TransferResult;
import ictb.dialer.Disposition;
import ictb.dialer.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What has been heard of a call so far; each signal gives the next.
 *
 * @param rang whether the called telephone was heard to ring
 * @param report of the dialplan's hang-up handler, by field
 */
record CallProgress(boolean rang, Optional<Instant> answered, Map<String, String> report) {

    static final CallProgress NONE = new CallProgress(false, Optional.empty(), Map.of());

    private static final String ANSWERED_STATUS = "ANSWER";
    private static final String MACHINE = "MACHINE";
    private static final String YES = "1";

    /** Of a script that was asked for and did not come to its end. */
    private static final String ASKED = "asked";

    private static final String NOTHING = "no";
    private static final Duration SHORTEST_CONVERSATION = Duration.ofSeconds(1);
    private static final String STOPPED = "application stopped";
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,12}");

    CallProgress ringing() {
        return new CallProgress(true, answered, report);
    }

    CallProgress answered(Instant at) {
        return new CallProgress(rang, answered.or(() -> Optional.of(at)), report);
    }

    CallProgress reported(Map<String, String> fields) {
        return new CallProgress(rang, answered, fields);
    }

    /**
     * How the call ended, all told.
     *
     * @param technicalCause of the hang-up event; Asterisk makes one up where it gave up itself, so that the report, which
     *     tells what was heard of the other side, counts more, also where it heard nothing
     */
    Outcome ended(int cause, Optional<String> technicalCause, Instant at) {
        Optional<String> technical = report.isEmpty() ? technicalCause : field("tech");
        Optional<Integer> hangupCause = cause == 0 ? Optional.empty() : Optional.of(cause);
        boolean wasAnswered = answered.isPresent() || field("dialstatus").equals(Optional.of(ANSWERED_STATUS));
        if (!wasAnswered) {
            return Outcome.unanswered(HangupCauses.ofUnanswered(rang, cause, technical), at, hangupCause, technical);
        }
        Instant answer = answered.orElse(at);
        boolean isPlayed = !field("played").equals(Optional.of(NOTHING));
        boolean isStopped = isStopped();
        return new Outcome(
                isStopped ? stopped(isPlayed) : Disposition.ANSWERED,
                Optional.of(answer),
                at,
                field("amd").equals(Optional.of(MACHINE)),
                field("answers").or(() -> field("digits")),
                field("transfer").map(CallProgress::transfer),
                field("talked").flatMap(CallProgress::milliseconds),
                hangupCause,
                isStopped ? Optional.of(STOPPED) : technical,
                isPlayed && Duration.between(answer, at).compareTo(SHORTEST_CONVERSATION) >= 0,
                optsOut());
    }

    /** Whoever has opted out, or was put through, got what they wanted of the call. */
    private boolean isStopped() {
        return field("script").equals(Optional.of(ASKED))
                && !optsOut()
                && field("talked").isEmpty();
    }

    private static Disposition stopped(boolean isPlayed) {
        return isPlayed ? Disposition.CUT_SHORT : Disposition.UNHEARD;
    }

    boolean optsOut() {
        return field("dnc").equals(Optional.of(YES));
    }

    /** Of Dial's status. */
    private static TransferResult transfer(String status) {
        return switch (status) {
            case ANSWERED_STATUS -> TransferResult.ANSWERED;
            case "BUSY" -> TransferResult.BUSY;
            case "NOANSWER" -> TransferResult.NO_ANSWER;
            case "CANCEL" -> TransferResult.ABANDONED;
            default -> TransferResult.FAILED;
        };
    }

    private static Optional<Duration> milliseconds(String told) {
        return MILLISECONDS.matcher(told).matches()
                ? Optional.of(Duration.ofMillis(Long.parseLong(told)))
                : Optional.empty();
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(report.get(name)).filter(value -> !value.isEmpty());
    }
}
