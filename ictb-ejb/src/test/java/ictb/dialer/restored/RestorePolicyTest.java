package ictb.dialer.restored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RestorePolicyTest {

    private static final OptionalLong NOTHING_KEPT = OptionalLong.empty();

    private static RestoreFacts facts(long mark, OptionalLong kept) {
        return new RestoreFacts(mark, true, kept, false, false, false);
    }

    private static RestoreFacts missingCalls(RestoreFacts facts) {
        return new RestoreFacts(
                facts.mark(), facts.hasCampaigns(), facts.kept(), facts.hasOthers(), facts.hasLiveNodes(), true);
    }

    @Test
    void databaseThatWentOnIsNoBackup() {
        assertThat(RestorePolicy.verdict(facts(12, OptionalLong.of(12)))).isEmpty();
        assertThat(RestorePolicy.verdict(facts(12, OptionalLong.of(3)))).isEmpty();
    }

    @Test
    void databaseBehindItsKeptMarkIsABackup() {
        assertThat(RestorePolicy.verdict(facts(12, OptionalLong.of(13)))).contains(RestorePolicy.OLDER);
    }

    @Test
    void databaseThatDoesNotKnowACallIsABackupWhateverItsMark() {
        assertThat(RestorePolicy.verdict(missingCalls(facts(12, OptionalLong.of(12)))))
                .contains(RestorePolicy.MISSING_CALLS);
        assertThat(RestorePolicy.verdict(missingCalls(facts(12, NOTHING_KEPT)))).contains(RestorePolicy.MISSING_CALLS);
    }

    @Test
    void databaseWithoutCampaignsCallsNobodyTwice() {
        assertThat(RestorePolicy.verdict(new RestoreFacts(12, false, OptionalLong.of(13), true, false, true)))
                .isEmpty();
    }

    @Test
    void databaseThatWasUsedElsewhereIsABackupUnlessItsNodesRun() {
        assertThat(RestorePolicy.verdict(new RestoreFacts(12, true, NOTHING_KEPT, false, false, false)))
                .contains(RestorePolicy.ELSEWHERE);
        assertThat(RestorePolicy.verdict(new RestoreFacts(12, true, NOTHING_KEPT, true, true, false)))
                .isEmpty();
    }

    @Test
    void updateOfAVersionWithoutMarksIsNoBackup() {
        assertThat(RestorePolicy.verdict(facts(RestorePolicy.NEVER_MARKED, NOTHING_KEPT)))
                .isEmpty();
    }

    @Test
    void backupOfAVersionWithoutMarksIsRecognisedWhereOneWithMarksHasRun() {
        assertThat(RestorePolicy.verdict(
                        new RestoreFacts(RestorePolicy.NEVER_MARKED, true, NOTHING_KEPT, true, false, false)))
                .contains(RestorePolicy.BEFORE_MARKS);
    }
}
