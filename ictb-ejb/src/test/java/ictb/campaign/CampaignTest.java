package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.platform.DomainException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final Campaign campaign = new Campaign(
            2, "voice", "spring", 7, 3, CampaignTerms.of(minimal(), Optional.empty(), ZoneOffset.UTC), NOW);

    @Test
    void newCampaignIsPending() {
        assertThat(campaign.status()).isEqualTo(CampaignStatus.PENDING);
        assertThat(campaign.wasStarted()).isFalse();
    }

    @Test
    void startedCampaignCallsTheContactsThatTheGroupHadAtTheFirstStart() {
        campaign.start(40, NOW);
        campaign.stop();
        campaign.start(99, NOW.plusSeconds(5));

        assertThat(campaign.status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(campaign.gatherUntil()).isEqualTo(40);
        assertThat(campaign.isGathered()).isFalse();
    }

    @Test
    void secondStartSaysThatItIsRunningAlready() {
        campaign.start(1, NOW);

        assertThat(campaign.start(1, NOW)).isEqualTo("Campaign is already running");
    }

    @Test
    void stopOfWhatDoesNotRunIsNoRefusal() {
        assertThat(campaign.stop()).isEqualTo("Campaign is not running: it is pending");
    }

    @Test
    void completedCampaignCannotBeStarted() {
        campaign.start(1, NOW);
        campaign.complete(NOW);

        assertThatThrownBy(() -> campaign.start(1, NOW))
                .isInstanceOf(DomainException.class)
                .hasMessage("A campaign that is completed cannot start");
    }

    @Test
    void contactForACompletedCampaignReopensItAsStopped() {
        campaign.start(1, NOW);
        campaign.complete(NOW);

        campaign.reopen();

        assertThat(campaign.status()).isEqualTo(CampaignStatus.STOPPED);
    }

    @Test
    void campaignThatRunsOutsideItsHoursWaitsForTheNextStart() {
        campaign.start(1, NOW);
        campaign.stopAt(NOW.plusSeconds(60));
        assertThat(campaign.stopAt()).contains(NOW.plusSeconds(60));

        campaign.awaitStart(NOW.plusSeconds(600), Optional.empty());

        assertThat(campaign.status()).isEqualTo(CampaignStatus.SCHEDULED);
        assertThat(campaign.nextAt()).contains(NOW.plusSeconds(600));
        assertThat(campaign.stopAt()).isEmpty();
    }

    @Test
    void startForgetsWhyTheLastOneFailed() {
        campaign.schedule();
        campaign.awaitStart(NOW.plusSeconds(600), Optional.of("No trunk is active"));
        assertThat(campaign.hold()).contains("No trunk is active");

        campaign.start(1, NOW);

        assertThat(campaign.hold()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "pause", "delete", "complete"})
    void scheduleHasNoSayAnyMoreAfter(String event) {
        campaign.start(1, NOW);
        campaign.stopAt(NOW.plusSeconds(60));

        switch (event) {
            case "stop" -> campaign.stop();
            case "pause" -> campaign.pause();
            case "delete" -> campaign.delete();
            default -> campaign.complete(NOW);
        }

        assertThat(campaign.nextAt()).isEmpty();
    }

    @Test
    void trialIsHeardAsTheCampaignAndBoundByItselfAlone() {
        NewCampaign sent = new NewCampaign(
                1,
                2,
                Optional.empty(),
                Optional.of(5),
                Optional.of(CampaignMode.PERMANENT),
                Optional.of(MachineAction.MESSAGE),
                Optional.of(7L),
                Optional.of(quick()),
                Optional.of("49301001"),
                Optional.of(3),
                Optional.of(BigDecimal.ONE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("8"),
                Optional.empty(),
                Optional.empty());
        Campaign tried =
                new Campaign(2, "voice", "tried", 1, 2, CampaignTerms.of(sent, Optional.empty(), ZoneOffset.UTC), NOW);

        Campaign trial = tried.trial(NOW);

        assertThat(trial.message()).isEqualTo(2);
        assertThat(trial.machineAction()).isEqualTo(MachineAction.MESSAGE);
        assertThat(trial.machineMessage()).contains(7L);
        assertThat(trial.detectorArguments())
                .isEqualTo(tried.detectorArguments())
                .isPresent();
        assertThat(trial.callerId()).isEqualTo(tried.callerId()).isPresent();
        assertThat(trial.optOutKey()).isEqualTo('8');
        assertThat(trial.contactRepeat()).isEqualTo(1);
        assertThat(trial.mode()).isEqualTo(CampaignMode.OUTBOUND);
        assertThat(trial.channel()).isEmpty();
        assertThat(trial.status()).isEqualTo(CampaignStatus.PENDING);
    }

    @Test
    void commonMembersHaveTheDefaultsOfTheReadme() {
        CampaignTerms terms = CampaignTerms.of(minimal(), Optional.empty(), ZoneId.of("Asia/Karachi"));

        assertThat(terms)
                .isEqualTo(new CampaignTerms(
                        1,
                        CampaignMode.OUTBOUND,
                        MachineAction.DISABLE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(1),
                        Duration.ofHours(24),
                        '9',
                        ZoneId.of("Asia/Karachi"),
                        false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | 1    | 1     | 5     | 9  | contact_repeat is a number from 1 to 20
            21  | 1    | 1     | 5     | 9  | contact_repeat is a number from 1 to 20
            1   | 0    | 1     | 5     | 9  | channel is a number from 1 to 10000
            1   | 1    | 0.001 | 5     | 9  | cps is a number from 0.01 to 1000 with two decimals at most
            1   | 1    | 1001  | 5     | 9  | cps is a number from 0.01 to 1000 with two decimals at most
            1   | 1    | 1     | -1    | 9  | retry_delay is a number from 0 to 10080
            1   | 1    | 1     | 10081 | 9  | retry_delay is a number from 0 to 10080
            1   | 1    | 1     | 5     | 99 | dnc_key is one key of a telephone: 0 to 9, * or #
            """)
    void memberOutOfItsRangeIsRefusedByName(
            int repeat, int channel, BigDecimal cps, int retryDelay, String dncKey, String sentence) {
        NewCampaign sent = new NewCampaign(
                1,
                2,
                Optional.empty(),
                Optional.of(repeat),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(channel),
                Optional.of(cps),
                Optional.of(retryDelay),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(dncKey),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> CampaignTerms.of(sent, Optional.empty(), ZoneOffset.UTC))
                .isInstanceOf(DomainException.class)
                .hasMessage(sentence);
    }

    @Test
    void leavingAMessageOnMachinesNeedsTheMessage() {
        NewCampaign sent = new NewCampaign(
                1,
                2,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MachineAction.MESSAGE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> CampaignTerms.of(sent, Optional.empty(), ZoneOffset.UTC))
                .hasMessage("am_action message needs am_message, the recording to leave");
    }

    private static DetectorArguments quick() {
        Optional<Integer> usual = Optional.empty();
        return new DetectorArguments(Optional.of(500), usual, usual, usual, usual, usual, usual, usual, usual);
    }

    private static NewCampaign minimal() {
        return new NewCampaign(
                1,
                2,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
