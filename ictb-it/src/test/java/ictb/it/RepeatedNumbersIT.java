package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody is called twice by a client that asks twice, and nobody by a user who does not want it any more. */
@ExtendWith(SharedSystem.class)
class RepeatedNumbersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CLIENTS = 20;

    private final RunningSystem system;
    private final Customer customer;
    private final List<String> numbers = Customer.ordinaryNumbers(3);
    private final String first = numbers.get(0);
    private final String second = numbers.get(1);

    RepeatedNumbersIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
    }

    private Campaign permanent(String... members) {
        String[] all = IntStream.range(0, members.length + 2)
                .mapToObj(i -> i < 2 ? List.of("campaign_mode", "permanent").get(i) : members[i - 2])
                .toArray(String[]::new);
        Campaign campaign = customer.campaign(customer.group(List.of(first)), customer.recording(100), all);
        campaign.start();
        campaign.awaitResult(first, "completed");
        return campaign;
    }

    private long add(Campaign campaign, String phone) {
        return customer.api()
                .call("Campaign_Contact_Create", "campaign_id", "" + campaign.id(), "contact", json("phone", phone))
                .number();
    }

    @Test
    void numberThatIsSentTwentyTimesAtOnceIsCalledOnce() {
        Campaign campaign = permanent();

        List<Long> ids = IntStream.range(0, CLIENTS)
                .parallel()
                .mapToObj(i -> add(campaign, i % 2 == 0 ? second : "+" + second))
                .distinct()
                .toList();
        campaign.awaitResult(second, "completed");
        // Whatever was queued with it has been called when a number that came later is.
        add(campaign, numbers.get(2));
        campaign.awaitResult(numbers.get(2), "completed");

        assertThat(campaign.callsTo(second)).hasSize(1);
        assertThat(ids).as("a request may come after the call is over").hasSizeLessThan(CLIENTS);
        assertThat(campaign.results().stream()
                        .filter(row -> row.getString("phone").equals(second))
                        .filter(row -> row.getString("status").equals("completed")))
                .hasSize(1);
    }

    @Test
    void numberThatWaitsIsAnsweredWithItsContact() {
        Campaign campaign = customer.campaign(customer.group(List.of(first)), customer.recording(100));
        campaign.start();
        campaign.awaitCompletion(PATIENCE);
        long waiting = add(campaign, second);

        assertThat(add(campaign, second)).isEqualTo(waiting);
        assertThat(campaign.summary().getInt("contact_total")).isEqualTo(2);
    }

    @Test
    void numberThatWasReachedIsKeptWithTheReason() {
        Campaign campaign = permanent();

        long again = add(campaign, first);

        JsonObject row = campaign.results().stream()
                .filter(result -> result.getJsonNumber("contact_id").longValue() == again)
                .findFirst()
                .orElseThrow();
        assertThat(row.getString("status")).isEqualTo("cancelled");
        assertThat(row.getString("reason"))
                .isEqualTo("the number was reached in this campaign already: it is called again 24 hours after that");
        assertThat(campaign.callsTo(first)).hasSize(1);
    }

    @Test
    void permanentCampaignCallsItAgainAfterRepeatAfter() {
        Campaign campaign = permanent("repeat_after", "0");

        add(campaign, first);

        await().atMost(PATIENCE).until(() -> campaign.callsTo(first).size() == 2);
    }

    @Test
    void deletedContactIsNotCalled() {
        Campaign campaign = permanent();
        campaign.tell("Campaign_Pause");
        long deleted = add(campaign, second);
        add(campaign, numbers.get(2));
        customer.api().call("Contact_Delete", "contact_id", "" + deleted).text();

        campaign.tell("Campaign_Resume");
        campaign.awaitResult(numbers.get(2), "completed");
        await().atMost(PATIENCE).until(() -> campaign.summary().getInt("pending") == 0);

        assertThat(campaign.callsTo(second)).isEmpty();
        assertThat(campaign.summary().getInt("cancelled")).isEqualTo(1);
    }

    @Test
    void nothingOfAnInactiveUserIsDialled() {
        List<String> many = Customer.ordinaryNumbers(30);
        Campaign campaign = customer.campaign(customer.group(many), customer.recording(100), "cps", "1");
        campaign.start();
        campaign.awaitCalls(1);

        setActive("0");
        Instant inactive = Instant.now();
        Customer another = Customer.of(system);
        Campaign meanwhile = another.campaign(another.group(numbers), another.recording(100));
        meanwhile.start();
        meanwhile.awaitCompletion(PATIENCE);
        assertThat(system.admin()
                        .call("Campaign_Explain", "campaign_id", "" + campaign.id())
                        .body())
                .contains("The user is inactive");
        Instant active = Instant.now();
        setActive("1");
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.calls())
                .noneMatch(call -> call.time().isAfter(inactive.plusSeconds(1))
                        && call.time().isBefore(active));
        assertThat(campaign.rings()).containsOnlyKeys(many);
        assertThat(campaign.rings().values()).containsOnly(1L);
    }

    private void setActive(String flag) {
        system.admin()
                .call("User_Update", "usr_id", "" + customer.usrId(), "user", json("active", flag))
                .text();
    }

    @Test
    void campaignThatCanCallNobodyIsNotStarted() {
        customer.api()
                .call("Contact_DNC_Create", "contact", json("phone", "+" + first))
                .number();
        long group = customer.group(List.of("+" + first));
        customer.api()
                .call("Contact_Create", "contact", json("email", "a@example.org"), "contact_group_id", "" + group)
                .number();
        Campaign campaign = customer.campaign(group, customer.recording(100));

        ApiClient.Reply reply = customer.api().call("Campaign_Start", "campaign_id", "" + campaign.id());

        assertThat(reply.body())
                .isEqualTo("[false,\"None of the contacts in the group can be called: 1 on the do-not-call list,"
                        + " 1 without a phone number\"]");
        assertThat(campaign.status()).isEqualTo("pending");
    }
}
