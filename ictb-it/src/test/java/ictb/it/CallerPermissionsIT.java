package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: one's role, and one's own objects alone. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallerPermissionsIT {

    private static final long NOWHERE = 987_654_321L;
    private static final String PHONE = "12345678";

    private final RunningSystem system;
    private Customer owner;
    private long ownersGroup;
    private long ownersRecording;
    private Campaign ownersCampaign;
    private Customer stranger;
    private Customer agent;

    /** Has one of each; no test makes more. */
    private Customer bystander;

    CallerPermissionsIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    void makeCustomers() {
        owner = Customer.of(system);
        ownersGroup = owner.group(List.of(PHONE));
        ownersRecording = owner.recording(200);
        ownersCampaign = owner.campaign(ownersGroup, ownersRecording);
        stranger = Customer.of(system);
        agent = Customer.withRole(system, 3);
        bystander = Customer.of(system);
        bystander.campaign(bystander.group(List.of(PHONE)), bystander.recording(200));
    }

    /** A method that is told of an object by its id. */
    private record ById(String method, String object, String... fields) {

        ApiClient.Reply call(ApiClient api, long id) {
            return api.call(
                    method,
                    Stream.of(fields).map(field -> field.replace("ID", "" + id)).toArray(String[]::new));
        }
    }

    private Stream<ById> methodsByCampaign() {
        return Stream.of(
                new ById("Campaign_Start", "campaign", "campaign_id", "ID"),
                new ById("Campaign_Stop", "campaign", "campaign_id", "ID"),
                new ById("Campaign_Delete", "campaign", "campaign_id", "ID"),
                new ById("Campaign_Status", "campaign", "campaign_id", "ID"),
                new ById("Campaign_Summary", "campaign", "campaign_id", "ID"),
                new ById("Campaign_Result", "campaign", "campaign_id", "ID"),
                new ById("Campaign_Contact_Create", "campaign", "campaign_id", "ID", "contact", json("phone", PHONE)));
    }

    @ParameterizedTest
    @MethodSource("methodsByCampaign")
    void campaignOfAnotherUserIsAsOneThatIsNot(ById method) {
        assertOthersIsAsNone(method, ownersCampaign.id());
    }

    @Test
    void groupOfAnotherUserIsAsOneThatIsNot() {
        assertOthersIsAsNone(
                new ById("Contact_Create", "contact group", "contact_group_id", "ID", "contact", json("phone", PHONE)),
                ownersGroup);
        assertOthersIsAsNone(
                new ById(
                        "Campaign_Create",
                        "contact group",
                        "campaign",
                        json("contact_group_id", "ID", "message", "" + stranger.recording(100))),
                ownersGroup);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "am_message"})
    void recordingOfAnotherUserIsAsOneThatIsNot(String member) {
        String own = "" + stranger.recording(100);
        String group = "" + stranger.group(List.of());
        assertOthersIsAsNone(
                new ById(
                        "Campaign_Create",
                        "recording",
                        "campaign",
                        member.equals("message")
                                ? json("contact_group_id", group, "message", "ID")
                                : json("contact_group_id", group, "message", own, "am_message", "ID")),
                ownersRecording);
    }

    private void assertOthersIsAsNone(ById method, long othersId) {
        ApiClient.Reply others = method.call(stranger.api(), othersId);
        ApiClient.Reply none = method.call(stranger.api(), NOWHERE);

        assertThat(others.status()).isEqualTo(200);
        assertThat(others.body()).isEqualTo("[false,\"No " + method.object() + " with id " + othersId + "\"]");
        assertThat(none.body()).isEqualTo(others.body().replace("" + othersId, "" + NOWHERE));
        assertThat(ownersCampaign.status()).isEqualTo("pending");
        assertThat(ownersCampaign.summary().getInt("contact_total")).isEqualTo(1);
    }

    @Test
    void sessionOfAnotherUserCannotBeEnded() {
        String session = owner.api().call("Account_Session").text();

        assertThat(stranger.api()
                        .call("Account_Session_Destroy", "session_id", session)
                        .body())
                .isEqualTo("[false,\"No such session\"]");
        assertThat(owner.api()
                        .call("Account_Session_Destroy", "session_id", session)
                        .isTrue())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Campaign_List", "Contact_Group_List", "Recording_List"})
    void listsHoldOnesOwnAlone(String method) {
        assertThat(stranger.api().call(method, "usr_id", "" + bystander.usrId()).body())
                .isEqualTo("[false,\"Only an administrator may name another user's usr_id\"]");
        assertThat(stranger.api().call(method, "usr_id", "-1").isTrue()).isFalse();
        assertThat(rows(agent.api(), method)).isZero();
        assertThat(rows(bystander.api(), method, "usr_id", "" + bystander.usrId()))
                .isEqualTo(1);
        assertThat(rows(system.admin(), method, "user_id", "" + bystander.usrId()))
                .isEqualTo(1);
        assertThat(rows(system.admin(), method, "usr_id", "-1")).isGreaterThan(1);
    }

    private static int rows(ApiClient api, String method, String... fields) {
        return api.call(method, fields).pair().getJsonArray(1).size();
    }

    @Test
    void administratorStartsAndDeletesTheCampaignOfAnybody() {
        Campaign campaign = owner.campaign(owner.group(Customer.ordinaryNumbers(1)), ownersRecording);

        assertThat(system.admin()
                        .call("Campaign_Start", "campaign_id", "" + campaign.id())
                        .isTrue())
                .isTrue();
        campaign.awaitCalls(1);
        assertThat(system.admin()
                        .call("Campaign_Delete", "campaign_id", "" + campaign.id())
                        .isTrue())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Campaign_Start, campaign_start", "Campaign_Stop, campaign_stop", "Campaign_Delete, campaign_delete"})
    void agentMakesCampaignsAndReadsThemButNeitherStartsNorStopsNorDeletesThem(String method, String permission) {
        Campaign campaign = agentsCampaign();

        ApiClient.Reply reply = agent.api().call(method, "campaign_id", "" + campaign.id());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("[false,\"" + method + " needs the permission " + permission + "\"]");
        assertThat(campaign.status()).isEqualTo("pending");
        assertThat(campaign.summary().getInt("pending")).isEqualTo(1);
        assertThat(campaign.results()).isEmpty();
    }

    private Campaign agentsCampaign() {
        return agent.campaign(agent.group(Customer.ordinaryNumbers(1)), agent.recording(100));
    }

    @Test
    void agentCannotLetACampaignStartItselfEither() throws Exception {
        String group = "" + agent.group(Customer.ordinaryNumbers(1));
        String recording = "" + agent.recording(100);
        String campaigns = "SELECT COUNT(*) FROM campaign WHERE usr_id = " + agent.usrId();
        List<String> before = system.texts(campaigns);

        ApiClient.Reply reply = agent.api()
                .call(
                        "Campaign_Create",
                        "campaign",
                        json("contact_group_id", group, "message", recording, "autostart", "1"));

        assertThat(reply.body()).isEqualTo("[false,\"autostart needs the permission campaign_start\"]");
        assertThat(system.texts(campaigns)).isEqualTo(before);
    }

    @Test
    void userStartsACampaignByItsMemberAutostart() {
        Campaign campaign = owner.campaign(owner.group(Customer.ordinaryNumbers(1)), ownersRecording, "autostart", "1");

        campaign.awaitCalls(1);
        campaign.tell("Campaign_Delete");
    }

    @Test
    void onlyAdministratorsMakeAccounts() throws Exception {
        List<String> before = system.texts("SELECT COUNT(*) FROM usr");

        for (Customer customer : List.of(owner, agent)) {
            assertThat(customer.api()
                            .call("User_Create", "user", json("username", "accomplice", "passwd", "x", "role_id", "1"))
                            .body())
                    .isEqualTo("[false,\"User_Create needs the permission user_create\"]");
        }

        assertThat(system.texts("SELECT COUNT(*) FROM usr")).isEqualTo(before);
    }

    @Test
    void accountThatIsNotActiveIsNotLetIn() {
        system.admin()
                .call("User_Create", "user", json("username", "sleeper", "passwd", "x", "active", "0"))
                .number();

        ApiClient.Reply reply = new ApiClient(system.address(), "sleeper", "x").call("Campaign_List");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo("[false,\"Wrong username or password\"]");
    }
}
