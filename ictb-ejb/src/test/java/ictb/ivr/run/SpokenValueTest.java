package ictb.ivr.run;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.ivr.flow.SayKind;
import ictb.platform.DateOrder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-24",
                "24.12.2026",
                "12/24/2026",
                "2026/12/24",
                "2026-12-24 14:30",
                "2026-12-24T14:30:00Z"
            })
    void dateIsReadInTheUsualWaysOfWriting(String text) {
        assertThat(SpokenValue.of(SayKind.DATE, text, DateOrder.UNKNOWN))
                .contains(new Utterance.Date(LocalDate.of(2026, 12, 24)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14:30", "14:30:00", "2:30 pm", "2:30PM", "2026-12-24 14:30", "24.12.2026, 2:30 pm"})
    void timeIsReadInTheUsualWaysOfWriting(String text) {
        assertThat(SpokenValue.of(SayKind.TIME, text, DateOrder.UNKNOWN))
                .contains(new Utterance.Time(LocalTime.of(14, 30)));
    }

    @ParameterizedTest
    @CsvSource({
        "DATE,31.02.2026",
        "DATE,soon",
        "TIME,25:00",
        "TIME,2026-12-24",
        "NUMBER,1.5",
        "NUMBER,many",
        "DIGITS,none"
    })
    void whatIsNothingOfThatKindIsNotSpoken(SayKind kind, String text) {
        assertThat(SpokenValue.of(kind, text, DateOrder.UNKNOWN)).isEmpty();
    }

    @Test
    void telephoneNumberIsSpokenByItsDigits() {
        assertThat(SpokenValue.of(SayKind.DIGITS, "+1 (212) 555-0109", DateOrder.UNKNOWN))
                .isEqualTo(Optional.of(new Utterance.Digits("12125550109")));
    }

    @Test
    void numberThatIsTooLongIsSpokenByItsDigits() {
        assertThat(SpokenValue.of(SayKind.NUMBER, "12345678901", DateOrder.UNKNOWN))
                .contains(new Utterance.Digits("12345678901"));
    }

    @Test
    void charactersThatCouldLeaveTheirQuotesAreNotSpoken() {
        assertThat(SpokenValue.of(SayKind.CHARACTERS, "a\"b\\c\nd ü", DateOrder.UNKNOWN))
                .contains(new Utterance.Characters("abcd"));
    }
}
