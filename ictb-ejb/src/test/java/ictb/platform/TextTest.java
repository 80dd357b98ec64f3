package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my recording_2-b",
                "Smith & Sons (spring/summer), 50 % off!",
                "<b>not HTML</b>",
                "Größe № 1 – «привет»",
                "हिन्दी संदेश",
                "ข้อความเสียง",
                "e\u0301te\u0301",
                "می\u200cخواهم",
                "留言 “一”",
                "\ud83d\udce3 news \ud83d\udc69\u200d\ud83d\udcbb"
            })
    void titleIsAnyPrintableText(String title) {
        assertThat(Text.title("title", "  " + title + " ")).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two\nlines",
                "a\ttab",
                "bell\u0007",
                "nul\u0000",
                "turned\u202eround",
                "lone\ud83d",
                "no\uffff",
                "line\u2028two"
            })
    void titleWithACharacterThatIsNotPrintedIsRefused(String title) {
        assertThatThrownBy(() -> Text.title("title", title))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("title holds a ");
    }

    @Test
    void titleIsAtMostAHundredCharactersLong() {
        assertThat(Text.title("title", "ü".repeat(100))).hasSize(100);
        assertThatThrownBy(() -> Text.title("title", "ü".repeat(101)))
                .hasMessage("title is longer than 100 characters");
        assertThatThrownBy(() -> Text.title("title", " ")).hasMessage("title is required");
    }

    private static final String FACE = "\uD83D\uDE00";

    @Test
    void cutLeavesACharacterWhole() {
        assertThat(Text.cut("a" + FACE + "b", 2)).isEqualTo("a");
        assertThat(Text.cut("a" + FACE + "b", 3)).isEqualTo("a" + FACE);
        assertThat(Text.cut(FACE, 0)).isEmpty();
        assertThat(Text.cut("ab", 1)).isEqualTo("a");
        assertThat(Text.cut("ab", 2)).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD83D, 0xDE00})
    void halfOfACharacterIsFoundWhereverItStands(int half) {
        String lone = "" + (char) half;

        assertThat(new String[] {lone, "a" + lone, lone + "a", FACE + lone, "\uDE00" + lone})
                .allMatch(Text::holdsLoneSurrogate);
    }

    @Test
    void wholeCharactersAreNoHalves() {
        assertThat(new String[] {"", "a", FACE, "a" + FACE + FACE + "\u00e4"}).noneMatch(Text::holdsLoneSurrogate);
    }
}
