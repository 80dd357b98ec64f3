package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.api.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final SearchColumns COLUMNS =
            new SearchColumns().text("email", "c.email").number("contact_id", "c.contact_id");

    @Test
    void textIsFoundByAnyPartOfIt() {
        SqlCondition where = COLUMNS.where(new Search(Map.of("email", "@gmail.com")));

        assertThat(where.sql()).isEqualTo(" AND c.email LIKE ? ESCAPE '!'");
        assertThat(where.values()).containsExactly("%@gmail.com%");
    }

    @Test
    void signsOfPatternsStandForThemselves() {
        assertThat(COLUMNS.where(new Search(Map.of("email", "50%_!"))).values()).containsExactly("%50!%!_!!%");
    }

    @Test
    void fieldOfAsciiIsComparedInAscii() {
        SqlCondition where =
                new SearchColumns().exactWord("country", "u.country").where(new Search(Map.of("country", "D\u00c9_%")));

        assertThat(where.sql()).isEqualTo(" AND u.country = CONVERT(? USING ascii)");
        assertThat(where.values()).containsExactly("D\u00c9_%");
    }

    @Test
    void numberIsFoundByTheWholeOfIt() {
        SqlCondition where = COLUMNS.where(new Search(Map.of("contact_id", " 12 ")));

        assertThat(where.sql()).isEqualTo(" AND c.contact_id = ?");
        assertThat(where.values()).containsExactly(12L);
    }

    @Test
    void numberIsFoundByAnyOfItsDigitsHoweverTheyAreWritten() {
        SearchColumns phones = new SearchColumns().digits("phone", "c.phone");

        assertThat(phones.where(new Search(Map.of("phone", "+188 88-72"))).values())
                .containsExactly("%1888872%");
    }

    @Test
    void numberIsFoundTooWhereItEndsInDigitsThatAreStoredWithoutItsCountryCode() {
        SqlCondition where = new SearchColumns()
                .digitsOrEnding("phone", "d.phone", "d.own_digits", 7)
                .where(new Search(Map.of("phone", "020 7946 0958")));

        assertThat(where.sql())
                .isEqualTo(
                        " AND (d.phone LIKE ? OR d.own_digits >= 7 AND ? LIKE CONCAT('%', RIGHT(d.phone, d.own_digits)))");
        assertThat(where.values()).containsExactly("%2079460958%", "02079460958");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "' OR ''='", "abc"})
    void numberIsNotFoundByWhatHasNoDigits(String value) {
        SearchColumns phones = new SearchColumns().digits("phone", "c.phone");

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> phones.where(new Search(Map.of("phone", value))))
                .withMessage("search.phone has no digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwd", "1=1 OR email", "c.email", "EMAIL", ""})
    void fieldThatIsNotOnTheListIsRefused(String field) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> COLUMNS.where(new Search(Map.of(field, "x"))))
                .withMessage("search knows the fields email, contact_id, limit and after, and none else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 OR 1=1", "1e3", "0x10", "9999999999999999999"})
    void numberThatIsNoneIsRefused(String value) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> COLUMNS.where(new Search(Map.of("contact_id", value))))
                .withMessage("search.contact_id must be a whole number");
    }

    @Test
    void pageIsAmongTheTerms() {
        Search search = new Search(Map.of("limit", "5", "after", "7"));

        assertThat(search.page()).isEqualTo(new Page(5, 7));
        assertThat(COLUMNS.where(search).sql()).isEmpty();
    }

    @Test
    void limitBeyondTheHighestIsRefused() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> new Search(Map.of("limit", "99999999999")).page())
                .withMessage("limit is a number from 1 to 10000");
    }
}
