package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.billing.Rate;
import ictb.campaign.CampaignStatus;
import ictb.campaign.ContactStatus;
import ictb.trunk.Routing;
import ictb.trunk.TriedTrunks;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementPolicyTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant ENDED = NOW.minusSeconds(1);

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, COMPLETED",
        "BUSY, BUSY",
        "CONGESTION, CONGESTION",
        "NO_RESPONSE, NO_RESPONSE",
        "FAILED, FAILED",
        "INVALID, INVALID"
    })
    void lastAttemptMakesTheContactWhatItsDispositionSays(Disposition disposition, ContactStatus status) {
        SettlementDecision decision = ended(facts(AttemptState.SENDING, 1, 1), disposition);

        assertThat(decision.contactStatus()).isEqualTo(status);
        assertThat(decision.state()).isEqualTo(AttemptState.SETTLED);
        assertThat(decision.due()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Disposition.class,
            names = {"BUSY", "CONGESTION", "NO_RESPONSE", "FAILED"})
    void contactThatWasNotReachedIsTriedAgainAfterTheRetryDelay(Disposition disposition) {
        SettlementDecision decision = ended(facts(AttemptState.LIVE, 1, 3), disposition);

        assertThat(decision.contactStatus()).isEqualTo(ContactStatus.PENDING);
        assertThat(decision.due()).contains(ENDED.plus(Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Disposition.class,
            names = {"ANSWERED", "INVALID"})
    void answeredAndInvalidNumbersAreNeverTriedAgain(Disposition disposition) {
        assertThat(ended(facts(AttemptState.SENDING, 1, 3), disposition).due()).isEmpty();
    }

    @Test
    void callThatWasCutShortHasFailedWithItsReasonAndIsNotTriedAgain() {
        SettlementDecision decision = decide(facts(AttemptState.LIVE, 1, 3), stopped(Disposition.CUT_SHORT, false));

        assertThat(decision.contactStatus()).isEqualTo(ContactStatus.FAILED);
        assertThat(decision.reason()).contains("failed (application stopped)");
        assertThat(decision.due()).isEmpty();
    }

    @Test
    void callInWhichNothingWasHeardIsTriedAgain() {
        SettlementDecision decision = decide(facts(AttemptState.LIVE, 1, 3), stopped(Disposition.UNHEARD, false));

        assertThat(decision.contactStatus()).isEqualTo(ContactStatus.PENDING);
        assertThat(decision.reason()).contains("failed (application stopped), will be tried again");
        assertThat(decision.due()).isPresent();
    }

    @Test
    void whoeverOptedOutIsNotTriedAgainWhateverBecameOfTheCall() {
        SettlementDecision decision = decide(facts(AttemptState.LIVE, 1, 3), stopped(Disposition.UNHEARD, true));

        assertThat(decision.reason()).contains("opted out by key");
        assertThat(decision.due()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UNHEARD, 0", "CUT_SHORT, 0", "ANSWERED, 1"})
    void callThatTheApplicationLeftCostsNothing(Disposition disposition, BigDecimal cost) {
        SettlementFacts facts = facts(AttemptState.LIVE, 1, 3);

        assertThat(facts.charge(decide(facts, stopped(disposition, false)).outcome())
                        .cost())
                .isEqualByComparingTo(cost);
    }

    private static AttemptSignal stopped(Disposition disposition, boolean optsOut) {
        return new AttemptSignal.Ended(
                ID,
                new Outcome(
                        disposition,
                        Optional.of(ENDED.minusSeconds(5)),
                        ENDED,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(16),
                        Optional.of("application stopped"),
                        false,
                        optsOut));
    }

    @Test
    void contactOfADeletedCampaignIsNotTriedAgain() {
        SettlementDecision decision =
                ended(facts(AttemptState.SENDING, 1, 3, CampaignStatus.DELETED), Disposition.BUSY);

        assertThat(decision.due()).isEmpty();
        assertThat(decision.contactStatus()).isEqualTo(ContactStatus.BUSY);
    }

    @Test
    void contactInDoubtIsUnknownAndNeverTriedAgain() {
        SettlementDecision decision =
                decide(facts(AttemptState.SENDING, 1, 3), new AttemptSignal.InDoubt(ID, "no evidence"));

        assertThat(decision.state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(decision.contactStatus()).isEqualTo(ContactStatus.UNKNOWN);
        assertThat(decision.due()).isEmpty();
        assertThat(decision.attempts()).isEqualTo(1);
        assertThat(decision.reason()).contains("no evidence");
    }

    @Test
    void callInWhichSomebodyOptsOutIsUnderWay() {
        SettlementDecision decision = decide(facts(AttemptState.SENDING, 1, 1), new AttemptSignal.OptedOut(ID));

        assertThat(decision.state()).isEqualTo(AttemptState.LIVE);
        assertThat(decision.contactStatus()).isEqualTo(ContactStatus.PENDING);
        assertThat(decision.outcome()).isEmpty();
    }

    @Test
    void provenUnsentAttemptDoesNotCountAndIsQueuedAgainAtOnce() {
        SettlementDecision decision =
                decide(facts(AttemptState.SENDING, 1, 1), new AttemptSignal.Unsent(ID, "Asterisk was away"));

        assertThat(decision.state()).isEqualTo(AttemptState.UNSENT);
        assertThat(decision.contactStatus()).isEqualTo(ContactStatus.PENDING);
        assertThat(decision.attempts()).isZero();
        assertThat(decision.due()).contains(NOW);
    }

    @Test
    void callThatWasSeenLiveIsNeverUnsent() {
        assertThat(SettlementPolicy.decide(
                        facts(AttemptState.LIVE, 1, 1), new AttemptSignal.Unsent(ID, "no trace"), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = AttemptState.class,
            names = {"SETTLED", "UNSENT", "UNKNOWN"})
    void lateSignalChangesNothing(AttemptState state) {
        assertThat(SettlementPolicy.decide(facts(state, 1, 3), ended(Disposition.ANSWERED, Optional.empty()), NOW))
                .isEmpty();
    }

    @Test
    void callThatATrunkCouldNotCarryGoesAtOnceByTheNextAndDoesNotCount() {
        SettlementDecision decision = ended(twoTrunks(facts(AttemptState.LIVE, 1, 1)), Disposition.CONGESTION);

        assertThat(decision.state()).isEqualTo(AttemptState.SETTLED);
        assertThat(decision.contactStatus()).isEqualTo(ContactStatus.PENDING);
        assertThat(decision.attempts()).isZero();
        assertThat(decision.due()).contains(NOW);
        assertThat(decision.tried()).isEqualTo(TriedTrunks.NONE.and(7));
        assertThat(decision.reason()).contains("congestion by one trunk, the next is tried");
    }

    @Test
    void lastTrunksCongestionIsTheContacts() {
        SettlementFacts last = facts(AttemptState.LIVE, 1, 1);

        SettlementDecision decision = ended(last.with(new Routing(Map.of("", List.of(7L)), 0)), Disposition.CONGESTION);

        assertThat(decision.contactStatus()).isEqualTo(ContactStatus.CONGESTION);
        assertThat(decision.attempts()).isEqualTo(1);
        assertThat(decision.tried()).isEqualTo(TriedTrunks.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Disposition.class,
            names = {"ANSWERED", "BUSY", "NO_RESPONSE", "FAILED", "INVALID"})
    void whatATrunkDidCarryIsNotTriedByAnother(Disposition disposition) {
        SettlementFacts facts = facts(AttemptState.LIVE, 1, 3);

        assertThat(ended(twoTrunks(facts), disposition)).isEqualTo(ended(facts, disposition));
    }

    @Test
    void deletedCampaignsContactGoesByNoOtherTrunk() {
        SettlementFacts deleted = facts(AttemptState.LIVE, 1, 1, CampaignStatus.DELETED);

        assertThat(ended(twoTrunks(deleted), Disposition.CONGESTION).due()).isEmpty();
    }

    private static SettlementFacts twoTrunks(SettlementFacts facts) {
        return facts.with(new Routing(Map.of("", List.of(7L, 8L)), 0));
    }

    @Test
    void optOutKeyOptsOut() {
        SettlementDecision decision =
                decide(facts(AttemptState.SENDING, 1, 1), ended(Disposition.ANSWERED, Optional.of("9")));

        assertThat(decision.reason()).contains("opted out by key");
    }

    @Test
    void anotherKeyIsAResponseAndNoOptOut() {
        assertThat(SettlementPolicy.isOptOut(
                        facts(AttemptState.SENDING, 1, 1), ended(Disposition.ANSWERED, Optional.of("1"))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(AttemptState.class)
    void optOutCountsWhateverTheStateOfItsAttempt(AttemptState state) {
        SettlementFacts facts = facts(state, 1, 3);

        assertThat(List.of(
                        new AttemptSignal.OptedOut(ID),
                        ended(Disposition.ANSWERED, Optional.of("9")),
                        stopped(Disposition.UNHEARD, true)))
                .allMatch(signal -> SettlementPolicy.isOptOut(facts, signal));
        assertThat(List.of(
                        new AttemptSignal.Live(ID),
                        new AttemptSignal.InDoubt(ID, "no evidence"),
                        new AttemptSignal.Unsent(ID, "refused"),
                        stopped(Disposition.UNHEARD, false)))
                .noneMatch(signal -> SettlementPolicy.isOptOut(facts, signal));
    }

    @Test
    void longWordsOfAFarEndAreCutToWhatIsKeptOfThem() {
        Outcome outcome = Outcome.unanswered(
                Disposition.FAILED, ENDED, Optional.of(21), Optional.of("SIP 603 " + "declined ".repeat(50)));

        SettlementDecision decision = decide(facts(AttemptState.SENDING, 1, 3), new AttemptSignal.Ended(ID, outcome));

        assertThat(outcome.technicalCause().orElseThrow()).hasSize(64);
        assertThat(decision.reason().orElseThrow()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void liveSignalLeavesTheContactAsItIs() {
        SettlementDecision decision = decide(facts(AttemptState.SENDING, 1, 1), new AttemptSignal.Live(ID));

        assertThat(decision.state()).isEqualTo(AttemptState.LIVE);
        assertThat(decision.contactStatus()).isEqualTo(ContactStatus.PENDING);
    }

    private static SettlementDecision ended(SettlementFacts facts, Disposition disposition) {
        return decide(facts, ended(disposition, Optional.empty()));
    }

    private static AttemptSignal ended(Disposition disposition, Optional<String> response) {
        return new AttemptSignal.Ended(
                ID,
                new Outcome(
                        disposition,
                        Optional.empty(),
                        ENDED,
                        false,
                        response,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(16),
                        Optional.empty()));
    }

    private static SettlementDecision decide(SettlementFacts facts, AttemptSignal signal) {
        return SettlementPolicy.decide(facts, signal, NOW).orElseThrow();
    }

    private static SettlementFacts facts(AttemptState state, int attempts, int allowed) {
        return facts(state, attempts, allowed, CampaignStatus.RUNNING);
    }

    private static SettlementFacts facts(AttemptState state, int attempts, int allowed, CampaignStatus campaign) {
        return new SettlementFacts(
                ID,
                1,
                2,
                attempts,
                3,
                state,
                ENDED.minusSeconds(60),
                BigDecimal.TEN,
                Optional.of(new Rate("", BigDecimal.ONE, 60, 60)),
                "12125550100",
                ContactStatus.PENDING,
                attempts,
                allowed,
                new RetryDelays(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(5)),
                Optional.empty(),
                '9',
                campaign,
                7,
                TriedTrunks.NONE,
                "voice",
                false,
                false);
    }
}
