package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.AtOnce;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A call that is sent again with its Idempotency-Key makes nothing twice. */
@ExtendWith(SharedSystem.class)
class RepeatIT {

    private static final String GROUPS = "SELECT COUNT(*) FROM contact_group WHERE usr_id = ";

    private final RunningSystem system;
    private final Customer customer;

    RepeatIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
    }

    private ApiClient.Reply create(String key, String name) {
        return send("Contact_Group_Create", key, "contact_group", json("name", name));
    }

    private ApiClient.Reply send(String method, String key, String field, String value) {
        String body = "api_username=" + customer.username() + "&api_password="
                + URLEncoder.encode(customer.password(), StandardCharsets.UTF_8) + "&" + field + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return customer.api()
                .send(customer.api()
                        .request(method)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private String groups() throws Exception {
        return system.texts(GROUPS + customer.usrId()).get(0);
    }

    @Test
    void sameCallAnswersTheSameAndMakesOne() throws Exception {
        long first = create("a", "mygroup").number();

        assertThat(create("a", "mygroup").number()).isEqualTo(first);
        assertThat(customer.api()
                        .call("Contact_Group_Create", "contact_group", json("name", "mygroup"), "client_ref", "a")
                        .number())
                .isEqualTo(first);
        assertThat(groups()).isEqualTo("1");
    }

    @Test
    void twinsAtTheSameTimeMakeOne() throws Exception {
        List<Long> ids = AtOnce.run(IntStream.range(0, 8)
                .<Callable<Long>>mapToObj(i -> () -> create("twin", "mygroup").number())
                .toList());

        assertThat(new HashSet<>(ids)).hasSize(1);
        assertThat(groups()).isEqualTo("1");
    }

    @Test
    void twinsOfAnImportBringItInOnce() throws Exception {
        String group = "" + customer.group(List.of());
        byte[] file = IntStream.range(0, 20_000)
                .mapToObj(row -> "" + (12_150_000_000L + row))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);

        List<Long> imported = AtOnce.run(IntStream.range(0, 3)
                .<Callable<Long>>mapToObj(i -> () -> customer.api()
                        .upload(
                                "Contact_Import",
                                "source_file",
                                file,
                                "type",
                                "file",
                                "contact_group_id",
                                group,
                                "client_ref",
                                "import")
                        .number())
                .toList());

        assertThat(imported).containsOnly(20_000L);
        assertThat(system.texts("SELECT COUNT(*) FROM contact_group_member WHERE contact_group_id = " + group))
                .containsExactly("20000");
        assertThat(system.texts("SELECT imported FROM contact_import WHERE usr_id = " + customer.usrId()))
                .as("what the twins have loaded is swept")
                .containsExactly("20000");
        assertThat(system.texts("SELECT COUNT(*) FROM contact WHERE usr_id = " + customer.usrId()))
                .containsExactly("20000");
    }

    @Test
    void anotherCallWithTheKeyIsRefused() throws Exception {
        create("b", "mygroup").number();

        assertThat(create("b", "another").body())
                .isEqualTo("[false,\"This Idempotency-Key was used for another call within the last 24 hours\"]");
        assertThat(groups()).isEqualTo("1");
    }

    @Test
    void keysOfUsersAreApart() throws Exception {
        create("c", "mygroup").number();
        RepeatIT other = new RepeatIT(system);

        assertThat(other.create("c", "another").isTrue()).isTrue();
        assertThat(other.groups()).isEqualTo("1");
    }

    @Test
    void refusedCallMayBeMendedUnderItsKey() throws Exception {
        assertThat(create("d", " ").isTrue()).isFalse();

        assertThat(create("d", "mygroup").isTrue()).isTrue();
    }

    @Test
    void sentenceIsRepeatedToo() {
        Campaign campaign =
                customer.campaign(customer.group(List.of()), customer.recording(200), "campaign_mode", "permanent");

        assertThat(send("Campaign_Start", "e", "campaign_id", "" + campaign.id())
                        .text())
                .isEqualTo("Campaign started");
        campaign.tell("Campaign_Stop");
        assertThat(send("Campaign_Start", "e", "campaign_id", "" + campaign.id())
                        .text())
                .isEqualTo("Campaign started");
        assertThat(campaign.status()).isEqualTo("stopped");
    }

    @Test
    void whatIsToldOnceCannotBeRepeated() {
        assertThat(send("Account_ApiKey_Create", "f", "name", "n8n").body())
                .isEqualTo("[false,\"This method takes no Idempotency-Key: what it answers is told once\"]");
    }

    @Test
    void secretOfAnExtensionCannotBeRepeatedEither() throws Exception {
        ApiClient.Reply reply = system.admin()
                .call(
                        "User_Extension_Create",
                        "usr_id",
                        "" + customer.usrId(),
                        "extension",
                        json("name", "777"),
                        "client_ref",
                        "g");

        assertThat(reply.body())
                .isEqualTo("[false,\"This method takes no Idempotency-Key: what it answers is told once\"]");
        assertThat(system.texts("SELECT name FROM extension WHERE usr_id = " + customer.usrId()))
                .isEmpty();
    }

    @Test
    void unreadableKeyIsRefused() {
        assertThat(create("a b", "mygroup").body())
                .isEqualTo("[false,\"Idempotency-Key has 1 to 128 visible characters of ASCII\"]");
    }
}
