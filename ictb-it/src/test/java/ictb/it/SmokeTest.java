package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.ApiClient.Reply;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the application does on every server on which it runs. */
abstract class SmokeTest {

    private final RunningSystem system;

    SmokeTest(RunningSystem system) {
        this.system = system;
    }

    /** The thinnest thread: from Campaign_Start to a telephone that rings, is answered and hears the message. */
    @Test
    void startedCampaignRingsItsContactWhoAnswersAndHearsTheMessage() {
        Customer customer = Customer.of(system);
        String phone = Customer.ordinaryNumbers(1).get(0);
        Campaign campaign = customer.campaign(customer.group(List.of(phone)), customer.recording(1500));

        assertThat(customer.api()
                        .call("Campaign_Start", "campaign_id", "" + campaign.id())
                        .body())
                .isEqualTo("[true,\"Campaign started\"]");

        campaign.awaitCompletion(Duration.ofSeconds(60));
        JsonObject result = campaign.resultOf(phone);
        assertThat(result.getString("status")).isEqualTo("completed");
        assertThat(result.getString("answered_by")).isEqualTo("human");
        assertThat(campaign.callsTo(phone)).hasSize(1);
    }

    @Test
    void wrongPasswordIsUnauthorised() {
        Reply reply = new ApiClient(system.address(), "admin", "wrong").call("Campaign_List");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo("[false,\"Wrong username or password\"]");
        assertThat(reply.headers().get("www-authenticate")).isNotEmpty();
    }

    @Test
    void unknownMethodIsNotFound() {
        Reply reply = system.admin().call("Campaign_Sing");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.isTrue()).isFalse();
    }

    @Test
    void pathsOutsideTheApiAreNotServed() {
        ApiClient api = system.admin();

        assertThat(api.send(api.request("../WEB-INF/web.xml").GET().build()).status())
                .isEqualTo(404);
        assertThat(api.send(api.request("application.wadl").GET().build()).status())
                .isEqualTo(404);
    }

    @Test
    void contentTypeOfNobodyIsUnsupported() {
        ApiClient api = system.admin();

        Reply reply = api.send(api.request("Campaign_List")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("a;b"))
                .build());

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.isTrue()).isFalse();
    }

    @Test
    void everyLetterArrivesAsItWasSent() {
        Customer customer = Customer.of(system);
        String name = "Überraschung ✆ \"größte\" 顧客 😀";

        customer.api()
                .call("Contact_Group_Create", "contact_group", Customer.json("name", name))
                .number();

        assertThat(customer.api()
                        .call("Contact_Group_List")
                        .pair()
                        .getJsonArray(1)
                        .getJsonObject(0)
                        .getString("name"))
                .isEqualTo(name);
    }

    @Test
    void textWhereAFileBelongsIsRefused() {
        Reply reply = Customer.of(system).api().call("Recording_Create", "title", "passwords", "media", "@/etc/passwd");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).startsWith("[false,\"media must be sent as a file");
    }
}
