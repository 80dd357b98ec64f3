package ictb.voice.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwedOptOutsTest {

    /** A database that is away or not. */
    private static final class Records extends InboundRecords {

        private final List<String> optedOut = new ArrayList<>();
        private boolean isAway;

        @Override
        public void optOut(InboundCall call) {
            if (isAway) {
                throw new EJBException("The database is away");
            }
            optedOut.add(call.callId());
        }
    }

    private final Records records = new Records();
    private final OwedOptOuts owed = new OwedOptOuts(records);

    private static InboundCall call(String id) {
        return new InboundCall(
                id,
                "asterisk",
                "1.1",
                Optional.of(1L),
                Optional.empty(),
                Optional.of(7L),
                "442079460001",
                Optional.of("442079460002"));
    }

    private InboundBook book(String id) {
        return new InboundBook(call(id), records, owed);
    }

    @Test
    void optOutIsWrittenAtOnceAndOnce() {
        book("a").optOut();
        owed.write();

        assertThat(records.optedOut).containsExactly("a");
    }

    @Test
    void optOutsWhileTheDatabaseIsAwayAreWrittenWhenItIsBackThoughTheirCallsHaveEnded() {
        records.isAway = true;
        book("a").optOut();
        book("b").optOut();
        owed.write();
        assertThat(records.optedOut).isEmpty();

        records.isAway = false;
        owed.write();
        owed.write();

        assertThat(records.optedOut).containsExactly("a", "b");
    }
}
