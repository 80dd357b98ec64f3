package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.InsideTest;
import ictb.it.inside.Stage;
import jakarta.inject.Inject;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Of a large group a part is looked at, and the rest is taken to be like it. */
class GroupPreviewsIT extends InsideTest {

    private static final int NUMBERS = 40_000;
    private static final int TWICE = 10_000;
    private static final int WITHOUT_NUMBER = 5_000;
    private static final int NOT_TO_BE_CALLED = 4_000;
    private static final int ALL = NUMBERS + TWICE + WITHOUT_NUMBER;

    private static final Percentage NEARLY = Percentage.withPercentage(10);

    @Inject
    private Stage stage;

    @Inject
    private Campaigns campaigns;

    @Inject
    private GroupPreviews previews;

    @Test
    void groupAboveTheMostIsSampledAndToldInWhole() {
        long user = stage.user();
        long group = stage.group(user);
        long first = 4_700_000_000L + user * 100_000;
        stage.contacts(user, group, first, NUMBERS);
        stage.contacts(user, group, first, TWICE);
        stage.execute(
                "INSERT INTO contact (usr_id, email, created) SELECT ?, 'nobody@example.org', UTC_TIMESTAMP(6) FROM seq_1_to_"
                        + WITHOUT_NUMBER,
                user);
        stage.execute("""
                INSERT INTO contact_group_member (contact_group_id, contact_id)
                SELECT ?, contact_id FROM contact WHERE usr_id = ? AND phone IS NULL
                """, group, user);
        stage.execute(
                "INSERT INTO dnc (usr_id, phone, source, created) SELECT ?, ? + seq, 'api', UTC_TIMESTAMP(6) FROM seq_1_to_"
                        + NOT_TO_BE_CALLED,
                user,
                first + TWICE);
        long campaign = stage.stoppedCampaign(user, group);

        GroupPreview preview =
                stage.inTransaction(() -> previews.of(campaigns.find(campaign).orElseThrow()));

        assertThat(preview.contactTotal()).isEqualTo(ALL);
        assertThat(preview.sampled()).isLessThan(ALL).isCloseTo(ALL / 3L, NEARLY);
        assertThat(preview.doNotCall()).isCloseTo((long) NOT_TO_BE_CALLED, NEARLY);
        assertThat(preview.noNumber()).isCloseTo((long) WITHOUT_NUMBER, NEARLY);
        assertThat(preview.duplicates()).isCloseTo((long) TWICE, NEARLY);
    }
}
