package ictb.voice.sandbox;

import ictb.dialer.Disposition;
import ictb.dialer.Outcome;
import ictb.platform.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a called number behaves here: {@code 1212555010d} and {@code 1212555020d} as on the carrier of tests, every other
 * number answers and listens.
 *
 * @param ringing until it is answered or ends
 * @param talking after that; zero where nobody answers
 * @param key what the person presses
 * @param hangupCause Q.850
 */
record PlayedCall(
        Disposition disposition,
        Duration ringing,
        Duration talking,
        boolean isMachine,
        Optional<String> key,
        int hangupCause,
        String technicalCause) {

    private static final String BEHAVIOURS = "1212555010";
    private static final String KEYS = "1212555020";
    private static final Duration RINGING = Duration.ofMillis(500);
    private static final Duration LISTENING = Duration.ofSeconds(3);
    private static final Duration UNANSWERED = Duration.ofSeconds(30);
    private static final int NORMAL_CLEARING = 16;

    static PlayedCall of(PhoneNumber number) {
        String digits = number.digits();
        String last = digits.substring(digits.length() - 1);
        if (digits.length() == KEYS.length() + 1 && digits.startsWith(KEYS)) {
            return answered(Duration.ofSeconds(1), Optional.of(last));
        }
        if (digits.length() == BEHAVIOURS.length() + 1 && digits.startsWith(BEHAVIOURS)) {
            return testNumber(last.charAt(0));
        }
        return answered(LISTENING, Optional.empty());
    }

    private static PlayedCall testNumber(char behaviour) {
        return switch (behaviour) {
            case '1' -> refused(Disposition.BUSY, 17, "SIP 486");
            case '2' ->
                new PlayedCall(
                        Disposition.NO_RESPONSE, UNANSWERED, Duration.ZERO, false, Optional.empty(), 19, "SIP 180");
            case '3' ->
                new PlayedCall(
                        Disposition.ANSWERED, RINGING, LISTENING, true, Optional.empty(), NORMAL_CLEARING, "SIP 200");
            case '4' -> answered(Duration.ofSeconds(2), Optional.of("1"));
            case '6' -> refused(Disposition.CONGESTION, 34, "SIP 503");
            case '7' -> refused(Disposition.INVALID, 1, "SIP 404");
            case '8' -> answered(Duration.ofSeconds(1), Optional.empty());
            default -> answered(LISTENING, Optional.empty());
        };
    }

    private static PlayedCall answered(Duration talking, Optional<String> key) {
        return new PlayedCall(Disposition.ANSWERED, RINGING, talking, false, key, NORMAL_CLEARING, "SIP 200");
    }

    private static PlayedCall refused(Disposition disposition, int cause, String technicalCause) {
        return new PlayedCall(
                disposition, Duration.ZERO, Duration.ZERO, false, Optional.empty(), cause, technicalCause);
    }

    Duration length() {
        return ringing.plus(talking);
    }

    Outcome outcome(Instant started) {
        Instant answered = started.plus(ringing);
        return new Outcome(
                disposition,
                disposition == Disposition.ANSWERED ? Optional.of(answered) : Optional.empty(),
                answered.plus(talking),
                isMachine,
                key,
                Optional.empty(),
                Optional.empty(),
                Optional.of(hangupCause),
                Optional.of(technicalCause));
    }
}
