package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptState;
import ictb.dialer.Disposition;
import ictb.dialer.OpenAttempt;
import ictb.ra.CallTrace;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidencePolicyTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String BOOT = "boot-1";
    private static final Instant CLAIMED = Instant.parse("2026-03-01T10:00:00Z");
    private static final boolean OURS = true;
    private static final boolean EARLIER = false;

    @Test
    void liveChannelIsLiveWhateverTheEvidenceSays() {
        EvidenceFacts facts = new EvidenceFacts("boot-2", Set.of(ID), Optional.empty(), false);

        assertThat(verdict(facts, EARLIER)).contains(new AttemptSignal.Live(ID));
    }

    @Test
    void callThatIsKnownToLiveIsNotToldAgain() {
        EvidenceFacts facts = new EvidenceFacts(BOOT, Set.of(ID), Optional.of(Map.of()), true);
        OpenAttempt known =
                new OpenAttempt(ID, 1, 1, "asterisk", AttemptState.LIVE, new EvidenceMark(0, BOOT).text(), CLAIMED);

        assertThat(EvidencePolicy.verdict(known, facts, OURS, Duration.ZERO)).isEmpty();
    }

    @Test
    void endedTraceSettlesWithItsCause() {
        CallTrace busy = trace(true, false, 17, Map.of("tech", "SIP 486"));

        AttemptSignal.Ended ended =
                (AttemptSignal.Ended) verdict(facts(BOOT, busy, false), EARLIER).orElseThrow();

        assertThat(ended.outcome().disposition()).isEqualTo(Disposition.BUSY);
        assertThat(ended.outcome().hangupCause()).contains(17);
    }

    @Test
    void answeredTraceTellsHowLongWasTalked() {
        CallTrace answered = trace(true, true, 16, Map.of());

        AttemptSignal.Ended ended = (AttemptSignal.Ended)
                verdict(facts(BOOT, answered, false), EARLIER).orElseThrow();

        assertThat(ended.outcome().answered()).contains(CLAIMED.plusSeconds(3));
        assertThat(ended.outcome().ended()).isEqualTo(CLAIMED.plusSeconds(3 + 12));
    }

    @Test
    void callThatLeftNoTraceInALivingEvidenceWasNeverPlaced() {
        assertThat(verdict(untraced(BOOT, true), EARLIER)).containsInstanceOf(AttemptSignal.Unsent.class);
    }

    @Test
    void nothingIsProvenWhileTheEvidenceHasNotBeenSeenToLive() {
        assertThat(verdict(untraced(BOOT, false), EARLIER)).isEmpty();
    }

    @Test
    void callThatThisRunHandedOverIsNeverCalledUnsent() {
        assertThat(verdict(untraced(BOOT, true), OURS)).isEmpty();
    }

    @Test
    void callWithoutTraceAtAnAsteriskThatWasRestartedIsInDoubt() {
        assertThat(verdict(untraced("boot-2", true), EARLIER)).containsInstanceOf(AttemptSignal.InDoubt.class);
    }

    @Test
    void callThatDiedWithItsAsteriskIsInDoubt() {
        assertThat(verdict(facts("boot-2", trace(false, true, 0, Map.of()), true), EARLIER))
                .containsInstanceOf(AttemptSignal.InDoubt.class);
    }

    @Test
    void wishNotToBeCalledAgainOutlivesAsterisk() {
        EvidenceFacts facts = facts("boot-2", trace(false, true, 0, Map.of("dnc", "1")), true);

        assertThat(EvidencePolicy.verdicts(attempt(BOOT), facts, EARLIER, Duration.ZERO))
                .containsExactly(
                        new AttemptSignal.OptedOut(ID),
                        new AttemptSignal.InDoubt(ID, "Asterisk was restarted in the middle of the call"));
    }

    @Test
    void endThatTellsOfTheWishIsToldAlone() {
        EvidenceFacts facts = facts(BOOT, trace(true, true, 16, Map.of("dnc", "1")), true);

        assertThat(EvidencePolicy.verdicts(attempt(BOOT), facts, EARLIER, Duration.ZERO))
                .singleElement()
                .isInstanceOfSatisfying(
                        AttemptSignal.Ended.class,
                        ended -> assertThat(ended.outcome().optsOut()).isTrue());
    }

    @Test
    void unreadableEvidenceIsDoubt() {
        EvidenceFacts facts = new EvidenceFacts(BOOT, Set.of(), Optional.empty(), true);

        assertThat(verdict(facts, EARLIER)).containsInstanceOf(AttemptSignal.InDoubt.class);
    }

    @Test
    void callBetweenTheChannelListAndItsLastRecordGetsTime() {
        assertThat(verdict(facts(BOOT, trace(false, true, 0, Map.of()), true), OURS))
                .isEmpty();
    }

    @Test
    void callWhoseChannelIsGoneForAMinuteWithoutAnEndIsInDoubt() {
        EvidenceFacts facts = facts(BOOT, trace(false, true, 0, Map.of()), true);

        assertThat(EvidencePolicy.verdict(attempt(BOOT), facts, OURS, Duration.ofSeconds(61)))
                .containsInstanceOf(AttemptSignal.InDoubt.class);
    }

    @Test
    void liveCallWhoseChannelIsGoneWithoutAnyTraceIsInDoubtAfterAMinute() {
        OpenAttempt live =
                new OpenAttempt(ID, 1, 1, "asterisk", AttemptState.LIVE, new EvidenceMark(0, BOOT).text(), CLAIMED);

        assertThat(EvidencePolicy.verdict(live, untraced(BOOT, true), EARLIER, Duration.ZERO))
                .isEmpty();
        assertThat(EvidencePolicy.verdict(live, untraced(BOOT, true), EARLIER, Duration.ofSeconds(61)))
                .containsInstanceOf(AttemptSignal.InDoubt.class);
    }

    @Test
    void attemptWithoutAReadableMarkIsInDoubt() {
        assertThat(EvidencePolicy.verdict(attempt(null), untraced(BOOT, true), EARLIER, Duration.ZERO))
                .containsInstanceOf(AttemptSignal.InDoubt.class);
    }

    @Test
    void markIsReadBackFromItsText() {
        EvidenceMark mark = new EvidenceMark(4711, "2026-03-01 09:00:00|x");

        assertThat(EvidenceMark.parse(mark.text())).contains(mark);
    }

    private static Optional<AttemptSignal> verdict(EvidenceFacts facts, boolean isOurs) {
        return EvidencePolicy.verdict(attempt(BOOT), facts, isOurs, Duration.ZERO);
    }

    private static OpenAttempt attempt(String bootId) {
        String mark = bootId == null ? "somebody's" : new EvidenceMark(0, bootId).text();
        return new OpenAttempt(ID, 1, 1, "asterisk", AttemptState.SENDING, mark, CLAIMED);
    }

    private static EvidenceFacts untraced(String bootId, boolean isProvenAlive) {
        return new EvidenceFacts(bootId, Set.of(), Optional.of(Map.of()), isProvenAlive);
    }

    private static EvidenceFacts facts(String bootId, CallTrace trace, boolean isProvenAlive) {
        return new EvidenceFacts(bootId, Set.of(), Optional.of(Map.of(ID, trace)), isProvenAlive);
    }

    private static CallTrace trace(boolean ended, boolean answered, int cause, Map<String, String> report) {
        return new CallTrace(
                ended,
                answered,
                Duration.ofSeconds(3),
                answered ? Duration.ofSeconds(12) : Duration.ZERO,
                cause,
                Optional.ofNullable(report.get("tech")),
                report);
    }
}
