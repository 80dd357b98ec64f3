package ictb.ra.ami;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppArgumentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {"a,b|a\\,b", "say \"hi\"|say \\\"hi\\\"", "c:\\x|c:\\\\x"})
    void whatAsteriskWouldSplitOrSwallowIsEscaped(String value, String escaped) {
        assertThat(AppArgument.escape(value)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", " (a=b)[c] ${EXTEN} ; # ü €"})
    void otherTextIsLeftAlone(String value) {
        assertThat(AppArgument.escape(value)).isEqualTo(value);
    }
}
