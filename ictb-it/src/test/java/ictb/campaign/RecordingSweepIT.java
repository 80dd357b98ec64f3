package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.InsideTest;
import ictb.it.inside.Stage;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which files of callers nobody can ask for any more, on a real database. */
class RecordingSweepIT extends InsideTest {

    @Inject
    private Stage stage;

    @Inject
    private CallerRecordings recordings;

    private String attempt(long campaign, String state) {
        String id = UUID.randomUUID().toString().replace("-", "");
        stage.execute("""
                INSERT INTO attempt (campaign_id, contact_id, attempt_no, attempt_id, usr_id, trunk_id, node_id, state, claimed)
                SELECT campaign_id, 1, (SELECT COUNT(*) + 1 FROM attempt a WHERE a.campaign_id = k.campaign_id), ?, usr_id, 1, 1, ?,
                       UTC_TIMESTAMP(6)
                FROM campaign k WHERE campaign_id = ?
                """, id, state, campaign);
        return id;
    }

    private String recording(String attemptId, int step) {
        String file = CallerFiles.file(attemptId, step);
        stage.execute("""
                INSERT INTO call_step (attempt_id, step_no, node, type, result, recording, created)
                VALUES (?, ?, 'tell', 'record', 'recorded', ?, UTC_TIMESTAMP(6))
                """, attemptId, step, file);
        return file;
    }

    @Test
    void whatNoStepTellsOfIsUnwantedWhenItsCallIsOver() {
        long campaign = stage.campaignWithReady(0);
        long deleted = stage.campaignWithReady(0);
        stage.execute("UPDATE campaign SET status = 'deleted' WHERE campaign_id = ?", deleted);
        String settled = attempt(campaign, "SETTLED");
        String told = recording(settled, 1);
        String untold = CallerFiles.file(settled, 2);
        String underWay = CallerFiles.file(attempt(campaign, "LIVE"), 1);
        String ofTheDeleted = recording(attempt(deleted, "SETTLED"), 1);
        String ofNobody = CallerFiles.file("f".repeat(32), 1);

        assertThat(recordings.unwanted(List.of(told, untold, underWay, ofTheDeleted, ofNobody)))
                .containsExactly(untold, ofTheDeleted, ofNobody);
    }

    @Test
    void recordingsOfCallsThatCameInStayWhileTheirStepsTellOfThemOrTheyGoOn() {
        String over = inbound("UTC_TIMESTAMP(6)");
        String told = recording(over, 1);
        String untold = CallerFiles.file(over, 2);
        String underWay = CallerFiles.file(inbound("NULL"), 1);

        assertThat(recordings.unwanted(List.of(told, untold, underWay))).containsExactly(untold);
    }

    private String inbound(String ended) {
        String id = UUID.randomUUID().toString().replace("-", "");
        stage.execute("""
                INSERT INTO inbound_call (call_id, asterisk, channel_id, usr_id, number, started, ended)
                VALUES (?, 'asterisk', '1700000000.1', 1, '442079460001', UTC_TIMESTAMP(6), %s)
                """.formatted(ended), id);
        return id;
    }
}
