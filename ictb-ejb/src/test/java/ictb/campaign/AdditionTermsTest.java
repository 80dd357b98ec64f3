package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.platform.DateOrder;
import ictb.platform.DomainException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdditionTermsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-07-01 18:30, 2026-07-01T16:30:00Z",
        "2026-12-01 18:30, 2026-12-01T17:30:00Z",
        "2026-12-01T18:30, 2026-12-01T17:30:00Z",
        "2026-12-01 18:30:15, 2026-12-01T17:30:15Z",
        "2026-12-01T18:30:00-05:00, 2026-12-01T23:30:00Z",
        "2026-12-01 18:30:00Z, 2026-12-01T18:30:00Z",
        "2026-03-29 02:30, 2026-03-29T01:30:00Z",
        "2026-10-25 02:30, 2026-10-25T00:30:00Z"
    })
    void timeIsReadOnTheClocksOfTheCampaignUnlessItSaysOtherwise(String written, Instant meant) {
        assertThat(terms(Optional.of(written), Optional.empty()).due()).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2026-13-01 10:00",
                "2026-02-30 10:00",
                "10:00",
                "+999999999-01-01T00:00Z",
                "2126-01-01 10:00"
            })
    void unreadableOrFarTimeIsRefused(String written) {
        assertThatThrownBy(() -> terms(Optional.of(written), Optional.empty()))
                .isInstanceOf(DomainException.class)
                .hasMessage(
                        "schedule_time is a time within ten years, such as 2026-12-31 18:00 or 2026-12-31T18:00:00+01:00");
    }

    @Test
    void expiryThatHasPassedIsRefused() {
        assertThatThrownBy(() -> terms(Optional.empty(), Optional.of("2026-03-01 11:00")))
                .hasMessage("expiry must be later than now and than schedule_time");
    }

    @Test
    void expiryBeforeTheFirstCallIsRefused() {
        assertThatThrownBy(() -> terms(Optional.of("2026-03-02 11:00"), Optional.of("2026-03-02 10:59")))
                .hasMessage("expiry must be later than now and than schedule_time");
    }

    @Test
    void scheduleTimeInThePastIsRefused() {
        assertThatThrownBy(() -> terms(Optional.of("2026-03-01 10:54"), Optional.empty()))
                .isInstanceOf(DomainException.class)
                .hasMessage("schedule_time 2026-03-01 10:54 is in the past");
    }

    @Test
    void scheduleTimeThatJustPassedIsNow() {
        assertThat(terms(Optional.of("2026-03-01 10:56"), Optional.of("2026-03-01 11:01"))
                        .expires())
                .contains(Instant.parse("2026-03-01T10:01:00Z"));
    }

    @Test
    void dateThatCanBeReadInTwoWaysIsRefusedWithBoth() {
        assertThatThrownBy(() -> terms(Optional.of("05/12/2026 10:00"), Optional.empty()))
                .isInstanceOf(DomainException.class)
                .hasMessage(
                        "schedule_time 05/12/2026 10:00 may be 5 Dec 2026 or 12 May 2026; set the user's country, or write"
                                + " the date as 2026-12-24");
    }

    @Test
    void contactThatMustNotBeCalledSaysWhy() {
        AdditionTerms terms = AdditionTerms.of(
                new NewAddition(Optional.empty(), Optional.empty(), Optional.of(true)), DateOrder.UNKNOWN, BERLIN, NOW);

        assertThat(terms.status()).isEqualTo(ContactStatus.DNC);
        assertThat(terms.reason()).contains("added as not to be called");
        assertThat(terms.areUsual()).isFalse();
    }

    private static AdditionTerms terms(Optional<String> scheduleTime, Optional<String> expiry) {
        return AdditionTerms.of(
                new NewAddition(scheduleTime, expiry, Optional.empty()), DateOrder.UNKNOWN, BERLIN, NOW);
    }
}
