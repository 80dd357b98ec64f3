package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.Door;
import ictb.it.inside.InsideTest;
import ictb.it.inside.Stage;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit log tells what was done and what was refused, and nothing of calls that only read. */
class AuditIT extends InsideTest {

    @Inject
    private Stage stage;

    @Inject
    private Door door;

    private long user;
    private long group;

    @BeforeEach
    void makeUser() {
        user = stage.user();
        group = stage.group(user);
    }

    @Test
    void callThatIsDoneStandsThereWithTheIdsThatItWasAbout() {
        String answer = createContact("188887212");

        String contact = answer.substring("[true,".length(), answer.length() - 1);
        assertThat(audit())
                .containsExactly("[Contact_Create, contact_group_id=" + group + " id=" + contact + ", done]");
    }

    @Test
    void callThatIsRefusedIsRolledBackAndStandsThereAllTheSame() {
        String answer = door.call(
                user,
                "Campaign_Create",
                "campaign",
                "{\"contact_group_id\":" + group + ",\"message\":" + recording() + ",\"autostart\":1}");

        assertThat(answer).isEqualTo("[false,\"The contact group " + group + " has no contacts to call\"]");
        assertThat(stage.number("SELECT COUNT(*) FROM campaign WHERE usr_id = ?", user))
                .isZero();
        assertThat(audit()).containsExactly("[Campaign_Create, null, refused]");
    }

    @Test
    void callWithAnUnreadableArgumentStandsThereWithoutWhatWasSent() {
        assertThat(createContact("no number")).startsWith("[false,");

        assertThat(audit()).containsExactly("[Contact_Create, contact_group_id=" + group + ", refused]");
    }

    @Test
    void callThatReadsLeavesNoTrace() {
        assertThat(door.call(user, "Contact_Group_List")).startsWith("[true,");

        assertThat(audit()).isEmpty();
    }

    private String createContact(String phone) {
        return door.call(
                user, "Contact_Create", "contact", "{\"phone\":\"" + phone + "\"}", "contact_group_id", "" + group);
    }

    private long recording() {
        stage.execute(
                "INSERT INTO recording (usr_id, name, sha256, length_ms, created)"
                        + " VALUES (?, 'texi', REPEAT('a', 64), 1500, UTC_TIMESTAMP(6))",
                user);
        return stage.number("SELECT MAX(recording_id) FROM recording WHERE usr_id = ?", user);
    }

    private List<String> audit() {
        return stage.rows("SELECT action, subject, outcome FROM audit WHERE usr_id = ? ORDER BY audit_id", user);
    }
}
