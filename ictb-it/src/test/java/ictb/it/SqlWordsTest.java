package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that looks for injected SQL must see it. */
class SqlWordsTest {

    @Test
    void textInQuotesIsNoWord() {
        assertThat(SqlWords.of("SELECT 'a' FROM t WHERE x = \"b\"")).isEqualTo("SELECT '' FROM t WHERE x = ''");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x = 'it\\'s mark'", "x = 'it''s mark'", "x = 'a\\\\\\' mark'", "x = \"'mark\"", "x = '''mark'"})
    void quoteThatIsEscapedEndsNothing(String statement) {
        assertThat(SqlWords.of(statement)).doesNotContain("mark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = '' OR mark --",
                "x = 'a\\\\' OR mark = ''",
                "x = 1 OR mark",
                "x = '' mark ''",
                "x = 'a' 'b' mark"
            })
    void whatFollowsTheEndOfALiteralIsSeen(String statement) {
        assertThat(SqlWords.of(statement)).contains("mark");
    }

    @Test
    void literalWithoutAnEndIsSeen() {
        assertThatThrownBy(() -> SqlWords.of("x = 'mark\\'")).isInstanceOf(AssertionError.class);
    }
}
