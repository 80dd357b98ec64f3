package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.ApiClient.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets in, and who does not any more. */
@ExtendWith(SharedSystem.class)
class AccountsIT {

    private final RunningSystem system;
    private final Customer customer;
    private final ApiClient admin;

    AccountsIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
        this.admin = system.admin();
    }

    @Test
    void apiKeyOpensItsAccountUntilItIsDeleted() {
        Reply made = customer.api().call("Account_ApiKey_Create", "name", "n8n");
        String key = made.pair().getJsonObject(1).getString("key");

        assertThat(byKey(key).body()).isEqualTo("[true,[]]");
        customer.api()
                .call(
                        "Account_ApiKey_Delete",
                        "api_key_id",
                        "" + made.pair().getJsonObject(1).getInt("api_key_id"));
        assertThat(byKey(key).status()).isEqualTo(401);
        assertThat(byKey(key).body()).isEqualTo("[false,\"Wrong API key\"]");
    }

    private Reply byKey(String key) {
        return admin.send(admin.request("Campaign_List")
                .header("Authorization", "Bearer " + key)
                .GET()
                .build());
    }

    @Test
    void sessionIsNoCredential() {
        String session = customer.api().call("Account_Session").text();

        assertThat(byKey(session).status()).isEqualTo(401);
    }

    @Test
    void changedPasswordEndsSessionsAndTheOldOneIsWrong() {
        String session = customer.api().call("Account_Session").text();

        assertThat(customer.api()
                        .call("Account_Password_Update", "newpass", "another")
                        .isTrue())
                .isTrue();

        assertThat(customer.api().call("Campaign_List").status()).isEqualTo(401);
        ApiClient again = new ApiClient(system.address(), customer.username(), "another");
        assertThat(again.call("Account_Session_Destroy", "session_id", session).body())
                .isEqualTo("[false,\"No such session\"]");
    }

    @Test
    void updateChangesNothingButWhatWasSent() throws Exception {
        String of = "FROM usr WHERE usr_id = " + customer.usrId();
        admin.call("User_Update", "usr_id", "" + customer.usrId(), "user", json("country", "DE", "credit", "9"));
        admin.call("User_Update", "usr_id", "" + customer.usrId(), "user", json("first_name", "My", "usr_id", "1"));

        assertThat(system.texts("SELECT CONCAT_WS(' ', username, first_name, country, role_id, active) " + of))
                .containsExactly(customer.username() + " My DE 2 1");
        assertThat(customer.api().call("Campaign_List").isTrue()).isTrue();
    }

    @Test
    void deletedUserIsOutHisCampaignsStopAndHisNameIsFree() {
        Campaign campaign = customer.campaign(
                customer.group(List.of()), customer.recording(200), "campaign_mode", "permanent", "autostart", "1");
        assertThat(campaign.status()).isEqualTo("running");

        assertThat(admin.call("User_Delete", "usr_id", "" + customer.usrId()).isTrue())
                .isTrue();

        assertThat(customer.api().call("Campaign_List").status()).isEqualTo(401);
        assertThat(admin.call("Campaign_Status", "campaign_id", "" + campaign.id())
                        .text())
                .isEqualTo("stopped");
        long successor = admin.call("User_Create", "user", json("username", customer.username(), "passwd", "x"))
                .number();
        assertThat(successor).isGreaterThan(customer.usrId());
    }

    @Test
    void administratorIsNotSignedInAsByAnother() {
        Customer second = Customer.withRole(system, 1);

        assertThat(second.api().call("User_Login", "usr_id", "1").body())
                .isEqualTo("[false,\"Nobody signs in as another administrator\"]");
        admin.call("User_Delete", "usr_id", "" + second.usrId());
    }

    @Test
    void grantedPermissionHoldsUntilItIsWithdrawnAndGrantsNoRoleAboveOnesOwn() {
        String usrId = "" + customer.usrId();
        assertThat(customer.api().call("User_List").isTrue()).isFalse();

        admin.call("User_Permission_Create", "usr_id", usrId, "permission", "user");

        assertThat(customer.api().call("User_List").isTrue()).isTrue();
        assertThat(customer.api()
                        .call("User_Update", "usr_id", usrId, "user", json("role_id", "1"))
                        .body())
                .isEqualTo("[false,\"role_id must not be above your own\"]");
        assertThat(customer.api()
                        .call("User_Password_Update", "usr_id", "1", "newpass", "mine")
                        .body())
                .isEqualTo("[false,\"User 1 has a role above your own\"]");
        assertThat(customer.api()
                        .call("User_Permission_Create", "usr_id", usrId, "permission", "audit")
                        .body())
                .isEqualTo("[false,\"Granting audit needs the permission audit\"]");
        admin.call("User_Permission_Delete", "usr_id", usrId, "permission", "user");
        assertThat(customer.api().call("User_List").isTrue()).isFalse();
    }
}
