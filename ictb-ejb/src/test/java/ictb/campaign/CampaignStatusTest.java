package ictb.campaign;

import static ictb.campaign.CampaignEvent.COMPLETE;
import static ictb.campaign.CampaignEvent.DELETE;
import static ictb.campaign.CampaignEvent.PAUSE;
import static ictb.campaign.CampaignEvent.REOPEN;
import static ictb.campaign.CampaignEvent.RESUME;
import static ictb.campaign.CampaignEvent.SCHEDULE;
import static ictb.campaign.CampaignEvent.START;
import static ictb.campaign.CampaignEvent.STOP;
import static ictb.campaign.CampaignEvent.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignStatusTest {

    private static final List<CampaignEvent> COLUMNS =
            List.of(START, STOP, PAUSE, RESUME, SCHEDULE, WAIT, COMPLETE, REOPEN, DELETE);

    /** Every cell of the table; a dash is a move that is not allowed. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # from,    START,   STOP,    PAUSE,  RESUME,  SCHEDULE,  WAIT,      COMPLETE,  REOPEN,  DELETE
            PENDING,   RUNNING, -,       -,      -,       SCHEDULED, -,         -,         -,       DELETED
            SCHEDULED, RUNNING, STOPPED, PAUSED, -,       -,         -,         -,         -,       DELETED
            RUNNING,   -,       STOPPED, PAUSED, -,       -,         SCHEDULED, COMPLETED, -,       DELETED
            PAUSED,    RUNNING, STOPPED, -,      RUNNING, -,         SCHEDULED, -,         -,       DELETED
            STOPPED,   RUNNING, -,       -,      -,       -,         -,         -,         -,       DELETED
            COMPLETED, -,       -,       -,      -,       -,         -,         -,         STOPPED, DELETED
            DELETED,   -,       -,       -,      -,       -,         -,         -,         -,       -
            """)
    void everyEventInEveryStatusLeadsWhereTheTableSays(
            CampaignStatus from,
            String start,
            String stop,
            String pause,
            String resume,
            String schedule,
            String wait,
            String complete,
            String reopen,
            String delete) {
        List<String> cells = List.of(start, stop, pause, resume, schedule, wait, complete, reopen, delete);
        for (int i = 0; i < COLUMNS.size(); i++) {
            Optional<CampaignStatus> expected =
                    cells.get(i).equals("-") ? Optional.empty() : Optional.of(CampaignStatus.valueOf(cells.get(i)));
            assertThat(from.after(COLUMNS.get(i)))
                    .as("%s + %s", from, COLUMNS.get(i))
                    .isEqualTo(expected);
        }
    }

    @Test
    void theTableHasAColumnForEveryEvent() {
        assertThat(COLUMNS).containsExactlyInAnyOrder(CampaignEvent.values());
    }

    @ParameterizedTest
    @EnumSource(CampaignStatus.class)
    void everyStatusIsReadBackFromItsWord(CampaignStatus status) {
        assertThat(CampaignStatus.ofWord(status.word())).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(ContactStatus.class)
    void everyContactStatusIsReadBackFromItsWord(ContactStatus status) {
        assertThat(ContactStatus.ofWord(status.word())).isEqualTo(status);
    }

    @Test
    void noResponseIsTheGuidesWord() {
        assertThat(ContactStatus.NO_RESPONSE.word()).isEqualTo("no-response");
    }
}
