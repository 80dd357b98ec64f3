package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdlenessTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(5);

    private final Idleness idleness = new Idleness();

    @Test
    void campaignThatWasFoundIdleIsLeftAloneUntilThen() {
        idleness.idle(idleness.look(line(1)), LATER);

        assertThat(idleness.idleUntil(line(1), NOW)).contains(LATER);
        assertThat(idleness.idleUntil(line(1), LATER)).isEmpty();
    }

    @Test
    void stirredCampaignIsLookedAtAtOnce() {
        idleness.idle(idleness.look(line(1)), LATER);

        idleness.stir(List.of(1L));

        assertThat(idleness.idleUntil(line(1), NOW)).isEmpty();
    }

    /** Contacts became ready after the queue had been found empty and before that was noted. */
    @Test
    void whatStirsBetweenLookAndFindingIsNotSleptThrough() {
        Idleness.Look look = idleness.look(line(1));
        idleness.stir(List.of(1L));

        idleness.idle(look, LATER);

        assertThat(idleness.idleUntil(line(1), NOW)).isEmpty();
    }

    @Test
    void stirringOneCampaignLeavesOthersIdle() {
        idleness.idle(idleness.look(line(2)), LATER);

        idleness.stir(List.of(1L));

        assertThat(idleness.idleUntil(line(2), NOW)).contains(LATER);
    }

    @Test
    void idleForOneTrunkIsNotIdleForAnother() {
        idleness.idle(idleness.look(new CampaignTrunk(1, 8)), LATER);

        assertThat(idleness.idleUntil(line(1), NOW)).isEmpty();
    }

    private static CampaignTrunk line(long campaignId) {
        return new CampaignTrunk(campaignId, 7);
    }
}
