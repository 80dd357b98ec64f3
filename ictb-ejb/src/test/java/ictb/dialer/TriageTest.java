package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.campaign.SampleCampaigns;
import ictb.campaign.Tally;
import ictb.compliance.CallingProfiles;
import ictb.trunk.Routing;
import ictb.trunk.TriedTrunks;
import ictb.user.SampleLimits;
import ictb.user.UserLimits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriageTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private static final Routing EVERYWHERE = new Routing(Map.of("", List.of(1L)), 0);

    private static final UserLimits FREE = SampleLimits.prefixes(List.of());

    @Test
    void numberThatNoRouteReachesIsRefused() {
        Triage triage = new Triage(
                List.of(new Candidate(contact(1))),
                new DialTerms(
                        SampleCampaigns.voice(), new Routing(Map.of("49", List.of(1L)), 2), FREE, CallingProfiles.OPEN),
                NOW);

        assertThat(triage.refused()).isEqualTo(Map.of(Barrier.NO_ROUTE, List.of(contact(1))));
        assertThat(Barrier.NO_ROUTE.reason("12125550101")).isEqualTo("no route to 1212...");
    }

    @Test
    void contactsAreCalledInTheOrderInWhichTheyWerePicked() {
        List<ReadyContact> picked = List.of(contact(3), contact(1), contact(2));

        Triage triage = triage(picked);

        assertThat(triage.callable()).isEqualTo(picked);
        assertThat(triage.passed()).isZero();
    }

    @Test
    void deletedContactIsNotCalled() {
        ReadyContact deleted = new ReadyContact(
                NOW, 1, "12125550100", 1, Optional.of("retry"), false, true, Optional.empty(), TriedTrunks.NONE);

        assertThat(triage(List.of(deleted)).refused()).isEqualTo(Map.of(Barrier.DELETED, List.of(deleted)));
    }

    @Test
    void doNotCallComesBeforeExpiry() {
        ReadyContact both = new ReadyContact(
                NOW, 1, "12125550100", 0, Optional.empty(), true, false, Optional.of(NOW), TriedTrunks.NONE);

        assertThat(triage(List.of(both)).refused()).isEqualTo(Map.of(Barrier.DO_NOT_CALL, List.of(both)));
    }

    @Test
    void contactIsNotCalledFromTheMomentOfItsExpiryOn() {
        ReadyContact expired = new ReadyContact(
                NOW, 1, "12125550100", 0, Optional.empty(), false, false, Optional.of(NOW), TriedTrunks.NONE);
        ReadyContact inTime = new ReadyContact(
                NOW,
                2,
                "12125550101",
                0,
                Optional.empty(),
                false,
                false,
                Optional.of(NOW.plusNanos(1000)),
                TriedTrunks.NONE);

        Triage triage = triage(List.of(expired, inTime));

        assertThat(triage.refused()).isEqualTo(Map.of(Barrier.EXPIRED, List.of(expired)));
        assertThat(triage.callable()).containsExactly(inTime);
        assertThat(triage.passed()).isEqualTo(1);
    }

    @Test
    void totalsAreToldWhyContactsWaitedAndWhyTheyAreNotCalled() {
        ReadyContact retried = new ReadyContact(
                NOW, 1, "12125550100", 1, Optional.of("retry"), false, false, Optional.empty(), TriedTrunks.NONE);
        ReadyContact blocked = new ReadyContact(
                NOW, 2, "12125550101", 0, Optional.empty(), true, false, Optional.empty(), TriedTrunks.NONE);

        assertThat(triage(List.of(retried, blocked)).tally(7, 1))
                .usingRecursiveComparison()
                .isEqualTo(new Tally()
                        .why(7, "retry", -1)
                        .why(7, "do_not_call", 1)
                        .add(7, "pending", -1)
                        .add(7, "dnc", 1));
    }

    private static Triage triage(List<ReadyContact> picked) {
        return new Triage(
                picked.stream().map(Candidate::new).toList(),
                new DialTerms(SampleCampaigns.voice(), EVERYWHERE, FREE, CallingProfiles.OPEN),
                NOW);
    }

    @Test
    void contactsThatAreNotCalledNowStayInTheQueueAndGoOnWaiting() {
        ReadyContact retried = new ReadyContact(
                NOW, 2, "12125550101", 1, Optional.of("retry"), false, false, Optional.empty(), TriedTrunks.NONE);
        ReadyContact blocked = new ReadyContact(
                NOW, 3, "12125550102", 0, Optional.empty(), true, false, Optional.empty(), TriedTrunks.NONE);
        Triage triage = triage(List.of(contact(1), retried, blocked));

        assertThat(triage.without(1)).containsExactly(contact(1), blocked);
        assertThat(triage.tally(7, 1))
                .usingRecursiveComparison()
                .isEqualTo(new Tally()
                        .why(7, "do_not_call", 1)
                        .add(7, "pending", -1)
                        .add(7, "dnc", 1));
    }

    @Test
    void numberThatTheUserMayNotCallIsRefusedForGood() {
        DialTerms terms = new DialTerms(
                SampleCampaigns.voice(),
                EVERYWHERE,
                SampleLimits.prefixes(List.of("1213", "44")),
                CallingProfiles.OPEN);

        assertThat(new Triage(List.of(new Candidate(contact(1))), terms, NOW).refused())
                .isEqualTo(Map.of(Barrier.PREFIX, List.of(contact(1))));
    }

    private static ReadyContact contact(long id) {
        return new ReadyContact(
                NOW, id, "1212555010" + id, 0, Optional.empty(), false, false, Optional.empty(), TriedTrunks.NONE);
    }
}
