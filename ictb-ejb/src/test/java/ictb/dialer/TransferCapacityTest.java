package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.campaign.Campaign;
import ictb.campaign.SampleCampaigns;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransferCapacityTest {

    private static final Campaign CAMPAIGN = SampleCampaigns.interactive();
    private static final TransferRecord FEW_ASK = record(1_000, 0);

    private final InFlight inFlight = new InFlight();

    /** Of a thousand who answered thirty asked. */
    private static TransferRecord record(int answered, int inVain) {
        AbandonmentRate rate = new AbandonmentRate(answered, inVain);
        return new TransferRecord(answered, 30, rate, rate);
    }

    private static Roster roster(NodePlace place, TransferRecord record) {
        return new Roster(List.of(CAMPAIGN), List.of(), List.of(), place, Map.of(CAMPAIGN.campaignId(), record));
    }

    private int calls(TransferRecord record) {
        return TransferCapacity.callsToPlace(CAMPAIGN, roster(NodePlace.ALONE, record), inFlight);
    }

    private void place(String attemptId) {
        inFlight.add(attemptId, CAMPAIGN.campaignId(), 1, "");
    }

    @Test
    void campaignWithoutAnExtensionIsNotBounded() {
        assertThat(TransferCapacity.callsToPlace(SampleCampaigns.voice(), Roster.EMPTY, inFlight))
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void whileNothingIsKnownOneCallIsPlacedAtATime() {
        assertThat(calls(TransferRecord.NONE)).isEqualTo(1);

        place("a");

        assertThat(calls(TransferRecord.NONE)).isZero();
    }

    @Test
    void whereFewAskAsManyArePlacedAsBringOneOfThem() {
        assertThat(calls(FEW_ASK)).isEqualTo(25);
    }

    @Test
    void nobodyIsCalledWhileTheExtensionTalks() {
        place("a");
        place("b");
        inFlight.transferring("a");

        assertThat(calls(FEW_ASK)).isZero();

        inFlight.callEnded("a");

        assertThat(calls(FEW_ASK)).isEqualTo(24);
    }

    @Test
    void atThreePerCentInVainOneCallIsPlacedForTheExtension() {
        assertThat(calls(record(1_000, 29))).isBetween(2, 24);
        assertThat(calls(record(1_000, 30))).isEqualTo(1);
    }

    @Test
    void oneNodeDialsThem() {
        assertThat(TransferCapacity.callsToPlace(CAMPAIGN, roster(new NodePlace(1, 2), FEW_ASK), inFlight))
                .isZero();
    }
}
