package ictb.voice.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.InsideTest;
import ictb.it.inside.Stage;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stays on record of calls whose application died, on a real database. */
class InboundRecordsIT extends InsideTest {

    @Inject
    private Stage stage;

    @Inject
    private InboundRecords records;

    private InboundCall begun(long secondsAgo) {
        InboundCall call = new InboundCall(
                UUID.randomUUID().toString().replace("-", ""),
                "asterisk",
                "1700000000.1",
                Optional.of(1L),
                Optional.empty(),
                Optional.of(1L),
                "442079460001",
                Optional.empty());
        records.begin(call);
        stage.execute(
                "UPDATE inbound_call SET started = started - INTERVAL ? SECOND WHERE call_id = ?",
                secondsAgo,
                call.callId());
        return call;
    }

    private String row(InboundCall call) {
        return stage.rows(
                        "SELECT ended IS NULL, COALESCE(result, '-') FROM inbound_call WHERE call_id = ?",
                        call.callId())
                .get(0);
    }

    @Test
    void callThatCannotGoOnAnyMoreEndsAsUnknownAndNoOtherDoes() {
        long longest = InboundRecords.LONGEST.toSeconds();
        InboundCall lost = begun(longest + 1);
        InboundCall goingOn = begun(longest - 60);
        InboundCall ended = begun(longest + 1);
        records.end(ended, InboundResult.COMPLETED);

        assertThat(records.endLost()).isPositive();
        assertThat(records.endLost()).isZero();

        assertThat(row(lost)).isEqualTo("[0, unknown]");
        assertThat(row(goingOn)).isEqualTo("[1, -]");
        assertThat(row(ended)).isEqualTo("[0, completed]");
    }
}
