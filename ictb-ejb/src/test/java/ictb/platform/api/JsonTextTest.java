package ictb.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import jakarta.json.JsonArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @Test
    void asManyValuesAsMayBeAreRead() {
        String text = "[" + "0,".repeat(JsonText.MAX_VALUES - 3) + "0]";

        assertThat((JsonArray) JsonText.read("numbers", text)).hasSize(JsonText.MAX_VALUES - 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,", "[],", "{},", "{\"a\":0},"})
    void smallTextDoesNotBecomeAHugeTree(String value) {
        String text = "[" + value.repeat(JsonText.MAX_VALUES) + "0]";

        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> JsonText.read("numbers", text))
                .withMessage("numbers has more than 50000 values")
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(413));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 1",
                "\"[,{\" | 1",
                "[] | 1",
                "{ } | 1",
                "[0] | 2",
                "[ [ ] , [ ] ] | 3",
                "{\"a\":{\"b\":[1,2,{}]}} | 6",
                "[\"\",\"\\\"\"] | 3"
            })
    void valuesAreCountedWithTheListsAndObjectsThatHoldThem(String text, int values) {
        assertThat(JsonScan.of(text).values()).isEqualTo(values);
    }

    @Test
    void commasAndBracketsWithinATextAreNoValues() {
        String text = "[\"" + ",[{\\\"".repeat(JsonText.MAX_VALUES) + "\"]";

        assertThat((JsonArray) JsonText.read("text", text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800",
                "a\\uDBFFb",
                "\\udc00",
                "\\udc00\\ud800",
                "\\ud83d\\ud83d\\ude00",
                "\\ud83d\\\\ude00",
                "\\ud83d\\n"
            })
    void halfOfACharacterIsRefused(String escaped) {
        for (String text : new String[] {"[\"" + escaped + "\"]", "{\"" + escaped + "\":1}"}) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> JsonText.read("contact", text))
                    .withMessage("contact holds half of a character: a lone surrogate");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d\\ude00", "\\uD83D\\uDE00", "\uD83D\uDE00"})
    void wholeCharacterIsReadHoweverItIsWritten(String written) {
        assertThat(((JsonArray) JsonText.read("name", "[\"" + written + "\"]")).getString(0))
                .isEqualTo("\uD83D\uDE00");
    }

    @Test
    void escapeOfABackslashBeginsNoCharacter() {
        assertThat(((JsonArray) JsonText.read("name", "[\"\\\\ud800\"]")).getString(0))
                .isEqualTo("\\ud800");
    }

    /** The tree's own memory, as far as it can be told: an object with one member is the most for its text. */
    @Test
    void weightIsThatOfTheValues() {
        assertThat(JsonText.weight("[" + "{},".repeat(1_000) + "0]")).isGreaterThan(200_000);
        assertThat(JsonText.weight("[" + "{},".repeat(1_000_000) + "0]")).isLessThan(20_000_000);
    }
}
