package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.ApiClient.Reply;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may have to answer for stands in the audit log once: who did it, to what, and no secret. */
@ExtendWith(SharedSystem.class)
class AuditedActionsIT {

    private static final long ADMIN = 1;

    private final RunningSystem system;
    private final Customer customer;
    private final ApiClient admin;

    AuditedActionsIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
        this.admin = system.admin();
    }

    @Test
    void signIn() {
        Customer other = Customer.of(system);
        String own = customer.api().call("Account_Session").text();
        String others = customer.api()
                .call("Account_Session", "login_user", other.username(), "login_pass", other.password())
                .text();

        List<JsonObject> rows = rowsOf(customer.usrId(), "Account_Session");
        assertThat(rows).extracting(row -> row.getString("outcome")).containsExactly("done", "done");
        assertThat(rows)
                .extracting(row -> row.getString("subject"))
                .containsExactly("usr_id=" + customer.usrId(), "usr_id=" + other.usrId());
        assertThat(rows.toString()).doesNotContain(own, others, other.password());
    }

    @Test
    void signInThatIsRefused() {
        assertThat(customer.api()
                        .call("Account_Session", "login_user", "admin", "login_pass", "guessed secret")
                        .isTrue())
                .isFalse();

        JsonObject row = onlyRowOf(customer.usrId(), "Account_Session");
        assertThat(row.getString("outcome")).isEqualTo("refused");
        assertThat(row.toString()).doesNotContain("guessed secret");
    }

    @Test
    void impersonation() {
        String session =
                admin.call("User_Login", "usr_id", "" + customer.usrId()).text();

        assertOnly("User_Login", "usr_id=" + customer.usrId(), session);
    }

    @Test
    void grantedPermission() {
        admin.call("User_Permission_Create", "usr_id", "" + customer.usrId(), "permission", "did_read");
        admin.call("User_Permission_Delete", "usr_id", "" + customer.usrId(), "permission", "did_read");

        String subject = "usr_id=" + customer.usrId() + " permission=did_read";
        assertOnly("User_Permission_Create", subject, customer.password());
        assertOnly("User_Permission_Delete", subject, customer.password());
    }

    @Test
    void payment() {
        admin.call("User_Payment_Create", "usr_id", "" + customer.usrId(), "value", "7.5", "type", "cash");
        long payment = admin.call("User_Payment_List", "usr_id", "" + customer.usrId())
                .pair()
                .getJsonArray(1)
                .getJsonObject(0)
                .getInt("payment_id");

        assertOnly("User_Payment_Create", "usr_id=" + customer.usrId() + " payment_id=" + payment, customer.password());
    }

    @Test
    void removalFromTheDoNotCallList() {
        long entry = customer.api()
                .call("Contact_DNC_Create", "contact", json("phone", "12345678"))
                .number();
        customer.api().call("Contact_DNC_Delete", "number", "[\"12345678\"]");

        JsonObject row = onlyRowOf(customer.usrId(), "Contact_DNC_Delete");
        assertThat(row.getString("subject")).isEqualTo("contact_dnc_id=" + entry);
        assertThat(row.getString("outcome")).isEqualTo("done");
    }

    @Test
    void startAndStopOfACampaign() {
        Campaign campaign =
                customer.campaign(customer.group(List.of()), customer.recording(200), "campaign_mode", "permanent");
        campaign.start();
        campaign.stop();

        for (String action : List.of("Campaign_Start", "Campaign_Stop")) {
            JsonObject row = onlyRowOf(customer.usrId(), action);
            assertThat(row.getString("subject")).isEqualTo("campaign_id=" + campaign.id());
            assertThat(row.getString("outcome")).isEqualTo("done");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Audit_Create", "Audit_Update", "Audit_Delete", "Audit_Clear"})
    void noMethodChangesTheLog(String method) {
        assertThat(admin.call(method, "audit_id", "1").status()).isEqualTo(404);
        assertThat(GoldenFile.all())
                .filteredOn(file -> file.method().startsWith("Audit_"))
                .allMatch(GoldenFile::reads);
    }

    private void assertOnly(String action, String subject, String secret) {
        List<JsonObject> rows = rowsOf(ADMIN, action).stream()
                .filter(row -> row.getString("subject", "").matches("usr_id=" + customer.usrId() + "( .*)?"))
                .toList();

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).getString("subject")).isEqualTo(subject);
        assertThat(rows.get(0).getString("outcome")).isEqualTo("done");
        assertThat(rows.toString()).doesNotContain(secret);
    }

    private JsonObject onlyRowOf(long usrId, String action) {
        List<JsonObject> rows = rowsOf(usrId, action);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<JsonObject> rowsOf(long usrId, String action) {
        Reply reply =
                admin.call("Audit_List", "search", json("usr_id", "" + usrId, "action", action, "limit", "10000"));
        return reply.pair().getJsonArray(1).getValuesAs(JsonObject.class);
    }
}
