package ictb.platform.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTextTest {

    private static final Map<MergeField, String> SOMEBODY =
            Map.of(MergeField.CONTACT_FIRST_NAME, "Ann <x>", MergeField.CONTACT_LAST_NAME, " ");

    private static String merged(String text) {
        return MergeText.of(text)
                .merge(field -> Optional.ofNullable(SOMEBODY.get(field)), value -> value.replace("<", "&lt;"));
    }

    @Test
    void fieldIsFilledInAndEscaped() {
        assertThat(merged("Dear [contact:first_name]!")).isEqualTo("Dear Ann &lt;x>!");
    }

    @Test
    void defaultStandsForWhatIsMissingOrBlank() {
        assertThat(merged("[contact:last_name|friend] [contact:custom1|] [contact:custom2]!"))
                .isEqualTo("friend  !");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[sic]", "[1]", "[a: b]", "[]", "[[", "[contact]", "[Contact:first_name]", "[http://x]"})
    void otherBracketsAreText(String text) {
        assertThat(merged(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact:passwd", "contact:firstname", "user:name", "campaign:campaign_id"})
    void unknownFieldIsRefusedByName(String field) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> MergeText.of("Dear [" + field + "|x]"))
                .withMessageStartingWith("There is no merge field [" + field + "]; there are [contact:phone]");
    }

    @Test
    void unsubscribingIsForEmailAlone() {
        MergeText text = MergeText.of("[unsubscribe:url]");

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(text::withoutUnsubscribing)
                .withMessage("[unsubscribe:url] is for e-mail alone");
    }

    @Property
    void textWithoutFieldsStaysAsItIs(@ForAll String text) {
        String harmless = text.replace(":", ";");

        assertThat(MergeText.of(harmless).merge(field -> Optional.empty(), UnaryOperator.identity()))
                .isEqualTo(harmless);
    }

    @Property
    void valuesAreNeverReadAsFields(@ForAll String before, @ForAll String value) {
        String text = before.replace("[", "(") + "[contact:first_name]";
        String filled = value + "[contact:last_name]";

        assertThat(MergeText.of(text).merge(field -> Optional.of(filled), UnaryOperator.identity()))
                .isEqualTo(before.replace("[", "(") + filled);
    }
}
