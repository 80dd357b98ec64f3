package ictb.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.platform.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each profile allows, rule by rule, named by its source. */
class CallingProfilesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String NEW_YORKER = "12125550101";
    private static final String FLORIDIAN = "13055550101";

    private final NumberZones zones = new NumberingPlanZones();

    /** Thursday, 26 November 2026 and the days after it. */
    @ParameterizedTest(name = "{0} by {1} at {2} in {3}: open {4}")
    @CsvSource({
        "47 CFR 64.1200(c)(1), us, 2026-11-26T07:59:59, America/New_York, false",
        "47 CFR 64.1200(c)(1), us, 2026-11-26T08:00, America/New_York, true",
        "16 CFR 310.4(c), us, 2026-11-26T20:59:59, America/New_York, true",
        "16 CFR 310.4(c), us, 2026-11-26T21:00, America/New_York, false",
        "as the trade keeps it, uk, 2026-11-26T08:00, Europe/London, true",
        "as the trade keeps it, eu, 2026-11-29T12:00, Europe/Berlin, false",
        "CRTC Part III, ca, 2026-11-26T21:29, America/Toronto, true",
        "CRTC Part III, ca, 2026-11-26T21:30, America/Toronto, false",
        "CRTC Part III, ca, 2026-11-28T09:59, America/Toronto, false",
        "CRTC Part III, ca, 2026-11-29T17:59, America/Toronto, true",
        "CRTC Part III, ca, 2026-11-29T18:00, America/Toronto, false",
        "Industry Standard 2017, au, 2026-11-26T19:59, Australia/Sydney, true",
        "Industry Standard 2017, au, 2026-11-26T20:00, Australia/Sydney, false",
        "Industry Standard 2017, au, 2026-11-28T16:59, Australia/Sydney, true",
        "Industry Standard 2017, au, 2026-11-28T17:00, Australia/Sydney, false",
        "Industry Standard 2017, au, 2026-11-29T12:00, Australia/Sydney, false"
    })
    void profileKeepsTheHoursOfItsSource(String source, String word, LocalDateTime local, ZoneId zone, boolean isOpen) {
        CallingHours hours =
                CallingProfiles.readyMade(word).orElseThrow().rules().hours().orElseThrow();

        assertThat(hours.areOpen(zone, local.atZone(zone).toInstant())).isEqualTo(isOpen);
    }

    @Test
    void floridaStatute501616EndsTheDayAtEightAndAllowsThreeCallsIn24Hours() {
        CallingProfile.NumberRules florida = CallingProfiles.US.rulesOf(FLORIDIAN);

        assertThat(florida.hours().orElseThrow().areOpen(NEW_YORK, at("2026-11-26T19:59")))
                .isTrue();
        assertThat(florida.hours().orElseThrow().areOpen(NEW_YORK, at("2026-11-26T20:00")))
                .isFalse();
        assertThat(florida.caps()).containsExactly(new AttemptCap(3, Duration.ofHours(24)));
        assertThat(CallingProfiles.US.rulesOf(NEW_YORKER).caps()).isEmpty();
    }

    @Test
    void openAsksForNothing() {
        assertThat(CallingProfiles.OPEN.hasHours()).isFalse();
        assertThat(CallingProfiles.OPEN.hasCaps()).isFalse();
        assertThat(CallingProfiles.OPEN.ownCallerId()).isFalse();
    }

    @Test
    void cappedNumberIsFreeWhenTheFirstOfItsCallsIsADayOld() {
        AttemptCap cap = new AttemptCap(3, Duration.ofDays(1));
        Instant now = at("2026-11-26T12:00");
        List<Instant> calls = List.of(
                now.minus(Duration.ofHours(30)),
                now.minus(Duration.ofHours(23)),
                now.minus(Duration.ofHours(1)),
                now.minus(Duration.ofHours(20)));

        assertThat(cap.freeAt(calls, now)).contains(now.plus(Duration.ofHours(1)));
        assertThat(cap.freeAt(calls, now.plus(Duration.ofHours(1)))).isEmpty();
        assertThat(cap.freeAt(calls.subList(0, 3), now)).isEmpty();
    }

    @Test
    void numberHasTheZoneOfItsAreaCode() {
        assertThat(zones.of(NEW_YORKER)).containsExactly(NEW_YORK);
        assertThat(zones.of("13105550101")).containsExactly(ZoneId.of("America/Los_Angeles"));
        assertThat(zones.of("442071234567")).containsExactly(ZoneId.of("Europe/London"));
        assertThat(zones.of("81312345678")).containsExactly(ZoneId.of("Asia/Tokyo"));
        assertThat(zones.of("61291234567")).containsExactly(ZoneId.of("Australia/Sydney"));
    }

    @Test
    void numberOfAWholeCountryHasEveryZoneOfIt() {
        assertThat(zones.of("18002345678"))
                .contains(NEW_YORK, ZoneId.of("America/Los_Angeles"), ZoneId.of("Pacific/Honolulu"));
    }

    @Test
    void whatIsNoNumberOfAnyPlanHasNoZone() {
        assertThat(zones.of("188887212")).isEmpty();
        assertThat(zones.of("123")).isEmpty();
    }

    @Test
    void numberThatMayBeInTwoZonesIsCalledWhenBothAreOpen() {
        CallingHours us = CallingProfiles.US.rules().hours().orElseThrow();
        Set<ZoneId> both = Set.of(NEW_YORK, ZoneId.of("America/Los_Angeles"));

        assertThat(us.openTogether(both, at("2026-11-26T09:00"))).contains(at("2026-11-26T11:00"));
        assertThat(us.openTogether(both, at("2026-11-26T20:59"))).contains(at("2026-11-26T20:59"));
        assertThat(us.openTogether(both, at("2026-11-26T21:00"))).contains(at("2026-11-27T11:00"));
    }

    @Test
    void openingMovesWithTheClocks() {
        CallingHours us = CallingProfiles.US.rules().hours().orElseThrow();

        assertThat(us.openTogether(Set.of(NEW_YORK), Instant.parse("2026-03-08T02:30:00Z")))
                .contains(Instant.parse("2026-03-08T12:00:00Z"));
        assertThat(us.openTogether(Set.of(NEW_YORK), Instant.parse("2026-11-01T02:30:00Z")))
                .contains(Instant.parse("2026-11-01T13:00:00Z"));
    }

    @Test
    void hoursMayBeTheWholeDay() {
        HoursOfDay always = HoursOfDay.read("00:00-24:00").orElseThrow();

        assertThat(always).hasToString("00:00-24:00");
        assertThat(CallingHours.daily(always).areOpen(NEW_YORK, at("2026-11-26T23:59:59.999999999")))
                .isTrue();
        assertThat(CallingHours.daily(always).areOpen(NEW_YORK, at("2026-11-27T00:00")))
                .isTrue();
        assertThat(HoursOfDay.read("09:00-18:00"))
                .hasValueSatisfying(hours -> assertThat(hours).hasToString("09:00-18:00"));
    }

    @Test
    void customProfileHasHoursAndNobodyElseSaysThem() {
        assertThat(terms("custom", Optional.of("09:00-18:00")).made().rules().hours())
                .isPresent();
        assertThatThrownBy(() -> terms("custom", Optional.empty()))
                .isInstanceOf(DomainException.class)
                .hasMessage("The profile custom needs hours of weekdays, saturdays or sundays");
        assertThatThrownBy(() -> terms("us", Optional.of("09:00-18:00")))
                .hasMessage("Only the profile custom has hours and numbers of calls of its own");
        assertThatThrownBy(() -> terms("custom", Optional.of("18:00-09:00")))
                .hasMessage("weekdays are hours of one day, such as 09:00-18:00");
        assertThatThrownBy(() -> terms("mars", Optional.empty()))
                .hasMessage("profile is one of open, us, uk, eu, ca, au and custom");
    }

    private static ProfileTerms terms(String word, Optional<String> weekdays) {
        return ProfileTerms.of(new CallingProfileMembers(
                Optional.of(word), weekdays, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }
}
