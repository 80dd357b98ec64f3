package ictb.dialer;

import static ictb.dialer.AttemptEvent.ENDED;
import static ictb.dialer.AttemptEvent.IN_DOUBT;
import static ictb.dialer.AttemptEvent.PROVEN_UNSENT;
import static ictb.dialer.AttemptEvent.SEEN_LIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptStateTest {

    private static final List<AttemptEvent> COLUMNS = List.of(SEEN_LIVE, ENDED, PROVEN_UNSENT, IN_DOUBT);

    /** Every cell of the table; a dash is a signal that is ignored. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # from, SEEN_LIVE, ENDED,   PROVEN_UNSENT, IN_DOUBT
            SENDING, LIVE,     SETTLED, UNSENT,        UNKNOWN
            LIVE,    LIVE,     SETTLED, -,             UNKNOWN
            SETTLED, -,        -,       -,             -
            UNSENT,  -,        -,       -,             -
            UNKNOWN, -,        -,       -,             -
            """)
    void everyEventInEveryStateLeadsWhereTheTableSays(
            AttemptState from, String live, String ended, String unsent, String inDoubt) {
        List<String> cells = List.of(live, ended, unsent, inDoubt);
        for (int i = 0; i < COLUMNS.size(); i++) {
            Optional<AttemptState> expected =
                    cells.get(i).equals("-") ? Optional.empty() : Optional.of(AttemptState.valueOf(cells.get(i)));
            assertThat(from.after(COLUMNS.get(i)))
                    .as("%s + %s", from, COLUMNS.get(i))
                    .isEqualTo(expected);
        }
    }

    @Test
    void theTableHasAColumnForEveryEvent() {
        assertThat(COLUMNS).containsExactlyInAnyOrder(AttemptEvent.values());
    }
}
