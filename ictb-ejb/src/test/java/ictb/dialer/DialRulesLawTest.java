package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.campaign.SampleCampaigns;
import ictb.compliance.CallingProfile;
import ictb.compliance.CallingProfiles;
import ictb.trunk.Routing;
import ictb.trunk.TriedTrunks;
import ictb.user.SampleLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the law has against single calls. */
class DialRulesLawTest {

    /** Seven in the morning in New York. */
    private static final Instant EARLY = Instant.parse("2026-11-26T12:00:00Z");

    private static final Instant OPENING = Instant.parse("2026-11-26T13:00:00Z");
    private static final Set<ZoneId> NEW_YORK = Set.of(ZoneId.of("America/New_York"));

    @Test
    void numberOfAClosedZoneWaitsForItsOpening() {
        assertThat(verdict(contact("12125550100", false), NEW_YORK, List.of(), CallingProfiles.US, EARLY))
                .isEqualTo(new Verdict.Defer(Hindrance.CALLEE_HOURS, OPENING));
        assertThat(verdict(contact("12125550100", false), NEW_YORK, List.of(), CallingProfiles.US, OPENING))
                .isEqualTo(new Verdict.Call());
        assertThat(verdict(contact("12125550100", false), NEW_YORK, List.of(), CallingProfiles.OPEN, EARLY))
                .isEqualTo(new Verdict.Call());
    }

    @Test
    void numberOfAnUnknownZoneIsNotCalled() {
        assertThat(verdict(contact("188887212", false), Set.of(), List.of(), CallingProfiles.US, OPENING))
                .isEqualTo(new Verdict.Refuse(Barrier.UNKNOWN_ZONE));
    }

    @Test
    void numberThatWasCalledAsOftenAsItMayWaitsUntilItIsFreeWhateverTheHour() {
        List<Instant> calls =
                List.of(EARLY.minus(Duration.ofHours(3)), EARLY.minus(Duration.ofHours(2)), EARLY.minusSeconds(9));

        assertThat(verdict(contact("13055550100", false), NEW_YORK, calls, CallingProfiles.US, EARLY))
                .isEqualTo(new Verdict.Defer(Hindrance.NUMBER_CAP_DAY, EARLY.plus(Duration.ofHours(21))));
    }

    @Test
    void doNotCallComesBeforeTheLaw() {
        assertThat(verdict(contact("12125550100", true), NEW_YORK, List.of(), CallingProfiles.US, EARLY))
                .isEqualTo(new Verdict.Refuse(Barrier.DO_NOT_CALL));
    }

    private static Verdict verdict(
            ReadyContact contact, Set<ZoneId> zones, List<Instant> calls, CallingProfile profile, Instant now) {
        DialTerms terms = new DialTerms(
                SampleCampaigns.voice(),
                new Routing(Map.of("", List.of(1L)), 0),
                SampleLimits.prefixes(List.of()),
                profile);
        return DialRules.verdict(new Candidate(contact, zones, calls), terms, now);
    }

    private static ReadyContact contact(String phone, boolean isOnDoNotCallList) {
        return new ReadyContact(
                EARLY, 1, phone, 0, Optional.empty(), isOnDoNotCallList, false, Optional.empty(), TriedTrunks.NONE);
    }
}
