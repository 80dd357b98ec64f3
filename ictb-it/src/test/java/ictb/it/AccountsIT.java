package ictb.it;

import static ictb.it.Customer.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.ApiClient.Reply;
import ictb.it.inside.AtOnce;
import java.util.Base64;
import java.util.Collections;
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

    @Test
    void administratorsResetEndsSessionsAndKeysUnlessTheKeysAreKept() {
        String usrId = "" + customer.usrId();
        String key = customer.newKey();

        admin.call("User_Password_Update", "usr_id", usrId, "newpass", "reset once", "keep_keys", "1");
        assertThat(byKey(key).status()).isEqualTo(200);

        String session = customerWith("reset once").call("Account_Session").text();
        admin.call("User_Password_Update", "usr_id", usrId, "newpass", "reset twice");
        assertThat(byKey(key).status()).isEqualTo(401);
        assertThat(customerWith("reset twice")
                        .call("Account_Session_Destroy", "session_id", session)
                        .body())
                .isEqualTo("[false,\"No such session\"]");

        String again = customerWith("reset twice")
                .call("Account_ApiKey_Create")
                .pair()
                .getJsonObject(1)
                .getString("key");
        admin.call("User_Update", "usr_id", usrId, "user", json("passwd", "reset thrice"));
        assertThat(byKey(again).status()).isEqualTo(401);
    }

    @Test
    void keyAloneDoesNotChangeThePassword() {
        String key = customer.newKey();
        ApiClient program = ApiClient.byKey(system.address(), key);

        assertThat(program.call("Account_Password_Update", "newpass", "stolen").body())
                .isEqualTo("[false,\"oldpass is required where the password is not what signs in\"]");
        assertThat(program.call("Account_Password_Update", "pincode", "2342").body())
                .isEqualTo("[false,\"oldpass is required where the password is not what signs in\"]");
        assertThat(program.call("Account_Password_Update", "newpass", "stolen", "oldpass", "guess")
                        .body())
                .isEqualTo("[false,\"oldpass is not this account's password\"]");
        assertThat(customer.api().call("Campaign_List").status()).isEqualTo(200);

        assertThat(program.call("Account_Password_Update", "newpass", "mine", "oldpass", customer.password())
                        .body())
                .isEqualTo("[true,\"Password updated; 1 API key is still active, send end_keys=1 to end them\"]");
        assertThat(customerWith("mine")
                        .call("Account_Password_Update", "newpass", "again mine", "end_keys", "1")
                        .body())
                .isEqualTo("[true,\"Password updated; 1 API key is ended\"]");
        assertThat(byKey(key).status()).isEqualTo(401);
    }

    @Test
    void accountHasAtMostAHundredKeysHoweverManyAreMadeAtOnce() throws Exception {
        for (int made = 0; made < 95; made++) {
            customer.newKey();
        }

        List<Reply> replies =
                AtOnce.run(Collections.nCopies(20, () -> customer.api().call("Account_ApiKey_Create")));

        assertThat(replies).filteredOn(Reply::isTrue).hasSize(5);
        assertThat(replies)
                .filteredOn(reply -> !reply.isTrue())
                .allSatisfy(reply -> assertThat(reply.body())
                        .isEqualTo("[false,\"An account has at most 100 keys: delete one that is not used\"]"));
        assertThat(system.texts("SELECT COUNT(*) FROM api_key WHERE usr_id = " + customer.usrId()))
                .containsExactly("100");
    }

    @Test
    void attachmentsOfATemplateStayWithinTheirLimitHoweverManyAreAddedAtOnce() throws Exception {
        long template = customer.api()
                .call("Template_Create", "name", "t", "subject", "s", "body", "b")
                .number();
        byte[] threeMebibytes = new byte[3 * 1024 * 1024];

        List<Reply> replies = AtOnce.run(Collections.nCopies(
                8,
                () -> customer.api()
                        .upload(
                                "Template_Attachment_Add",
                                "attachment",
                                threeMebibytes,
                                "name",
                                "a.txt",
                                "template_id",
                                "" + template)));

        assertThat(replies).filteredOn(Reply::isTrue).hasSize(3);
    }

    @Test
    void whatAUserPaidStaysWithinWhatTheLedgerKeeps() throws Exception {
        String usrId = "" + customer.usrId();
        String[] most = {"usr_id", usrId, "value", "600000000000", "type", "cash"};

        List<Reply> replies = AtOnce.run(Collections.nCopies(4, () -> admin.call("User_Payment_Create", most)));

        assertThat(replies).filteredOn(Reply::isTrue).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> !reply.isTrue())
                .allSatisfy(
                        reply -> assertThat(reply.body())
                                .isEqualTo(
                                        "[false,\"The payments and the credit of a user have at most 12 digits before the point\"]"));
        assertThat(admin.call("User_Credit_Get", "usr_id", usrId).body()).contains("600000000000");
        assertThat(system.texts("SELECT COUNT(*) FROM payment WHERE usr_id = " + usrId))
                .containsExactly("1");
    }

    @Test
    void dateThatNoDatabaseKeepsIsRefused() {
        assertThat(admin.call(
                                "User_Payment_Create",
                                "usr_id",
                                "" + customer.usrId(),
                                "value",
                                "1",
                                "type",
                                "cash",
                                "paid_date",
                                "+10000-01-01")
                        .body())
                .isEqualTo("[false,\"paid_date must be a date such as 2026-12-31\"]");
    }

    @Test
    void agentDoesNotStartACampaignByItsSchedule() {
        Customer agent = Customer.withRole(system, 3);
        admin.call("User_Permission_Create", "usr_id", "" + agent.usrId(), "permission", "recording");
        admin.call("User_Permission_Create", "usr_id", "" + agent.usrId(), "permission", "contact");
        Campaign campaign = agent.campaign(agent.group(List.of()), agent.recording(100));

        String[] schedule = {
            "campaign_id",
            "" + campaign.id(),
            "weekdays",
            "1,2,3,4,5,6,7",
            "start_time",
            json("hour", "0"),
            "stop_time",
            json("hour", "23", "minute", "59")
        };
        assertThat(agent.api().call("Campaign_Schedule", schedule).body())
                .isEqualTo("[false,\"Campaign_Schedule needs the permission campaign_start\"]");
        assertThat(agent.api()
                        .call("Campaign_Status", "campaign_id", "" + campaign.id())
                        .text())
                .isEqualTo("pending");
    }

    @Test
    void browserDoesNotSignInFromAnotherSite() {
        assertThat(basic("Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
        assertThat(basic("Sec-Fetch-Site", "same-site").status()).isEqualTo(403);
        assertThat(basic("Origin", "https://evil.example").body())
                .isEqualTo(
                        "[false,\"A browser may not sign in from another site: send api_username and api_password\"]");
        assertThat(basic("Sec-Fetch-Site", "same-origin").status()).isEqualTo(200);
        assertThat(basic("Origin", "http://" + system.address().getAuthority()).status())
                .isEqualTo(200);
        assertThat(basic("User-Agent", "a program").status()).isEqualTo(200);
        assertThat(customer.api()
                        .send(customer.api()
                                .request("Campaign_List?api_username=" + customer.username() + "&api_password="
                                        + customer.password().replace(" ", "%20"))
                                .header("Sec-Fetch-Site", "cross-site")
                                .GET()
                                .build())
                        .status())
                .isEqualTo(200);
    }

    private Reply basic(String header, String value) {
        String pair = customer.username() + ":" + customer.password();
        return admin.send(admin.request("Campaign_List")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
                .header(header, value)
                .GET()
                .build());
    }

    private ApiClient customerWith(String password) {
        return new ApiClient(system.address(), customer.username(), password);
    }
}
