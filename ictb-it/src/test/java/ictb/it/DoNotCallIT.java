package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import ictb.launcher.asterisk.CarrierCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is on a do-not-call list is not rung, however the number was written. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class DoNotCallIT {

    private static final String[] FOUR_WAYS = {"+49 30 901820", "0049 30 901820", "030 901820", "(030) 90-18.20"};

    private static final int MANY = 400;
    private static final int RUNG_BEFORE = 20;

    private final RunningSystem system;
    private final Customer customer;

    /** Whom no list names, so that the campaign starts. */
    private final String callable = Customer.ordinaryNumbers(1).get(0);

    DoNotCallIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
        system.admin().call("User_Update", "usr_id", "" + customer.usrId(), "user", json("country", "DE"));
    }

    /** Some of the numbers were rung before, some ring at that moment, most are in the queue. */
    @Test
    void numberThatComesOntoTheListWhileTheCampaignRunsIsNotRungASecondLater() {
        List<String> numbers = Customer.ordinaryNumbers(MANY);
        Campaign campaign = customer.campaign(
                customer.group(numbers.stream().map(phone -> "+" + phone).toList()),
                customer.recording(200),
                "cps",
                "20");
        campaign.start();
        campaign.awaitCalls(RUNG_BEFORE);
        Map<String, Instant> added = new LinkedHashMap<>();
        for (int i = 0; i < MANY; i += 2) {
            add("+" + numbers.get(i));
            added.put(numbers.get(i), Instant.now());
        }

        campaign.awaitCompletion(Duration.ofMinutes(3));

        List<CarrierCall> listed = campaign.calls().stream()
                .filter(call -> added.containsKey(call.number()))
                .toList();
        assertThat(listed)
                .allSatisfy(call -> assertThat(call.time())
                        .isBefore(added.get(call.number()).plusSeconds(1)));
        assertThat(campaign.summary().getInt("dnc"))
                .as("those of the list that were not rung")
                .isEqualTo(added.size() - listed.size())
                .isGreaterThan(MANY / 4);
        assertThat(campaign.rings().keySet())
                .containsAll(numbers.stream()
                        .filter(phone -> !added.containsKey(phone))
                        .toList());
        assertThat(campaign.rings().values()).containsOnly(1L);
    }

    private long group(Customer owner, String... listed) {
        List<String> phones = new ArrayList<>(List.of(listed));
        phones.add("+" + callable);
        return owner.group(phones);
    }

    private long add(String phone) {
        return customer.api()
                .call("Contact_DNC_Create", "contact", json("phone", phone))
                .number();
    }

    @Test
    void numberWrittenInFourWaysIsOneEntry() {
        long entry = add(FOUR_WAYS[0]);

        for (String phone : FOUR_WAYS) {
            assertThat(add(phone)).as(phone).isEqualTo(entry);
        }
        assertThat(customer.api()
                        .call("Contact_DNC_Delete", "number", FOUR_WAYS[3])
                        .text())
                .isEqualTo("1 of 1 removed from the do-not-call list");
    }

    @Test
    void contactWhoseNumberIsOnTheListIsNotRungHoweverItIsWritten() {
        add(FOUR_WAYS[0]);
        Campaign campaign = customer.campaign(group(customer, FOUR_WAYS), customer.recording(200));

        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));

        assertThat(campaign.summary().getInt("dnc")).isEqualTo(FOUR_WAYS.length);
        assertThat(campaign.rings()).containsOnlyKeys(callable);
    }

    @Test
    void globalEntryHoldsForEveryUser() {
        String number = Customer.ordinaryNumbers(1).get(0);
        system.admin()
                .call("Contact_DNC_Create", "contact", json("phone", "+" + number), "is_global", "1")
                .number();
        Campaign campaign = customer.campaign(group(customer, "+" + number), customer.recording(200));

        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));

        assertThat(campaign.summary().getInt("dnc")).isEqualTo(1);
    }

    /** A user without a country, an administrator of another one, and contacts that were stored before the country was set. */
    @Test
    void numberIsBlockedByAnEntryOfAnotherForm() {
        String number = Customer.ordinaryNumbers(1).get(0);
        String national = "0" + number.substring(2);
        Customer unsettled = Customer.of(system);
        Customer american = Customer.withRole(system, 1);
        system.admin().call("User_Update", "usr_id", "" + american.usrId(), "user", json("country", "US"));
        american.api()
                .call("Contact_DNC_Create", "contact", json("phone", national), "is_global", "1")
                .number();
        Campaign before = unsettled.campaign(group(unsettled, "+" + number, national), unsettled.recording(200));
        Campaign after = unsettled.campaign(group(unsettled, "+" + number, national), unsettled.recording(200));

        before.start();
        before.awaitCompletion(Duration.ofMinutes(3));
        system.admin().call("User_Update", "usr_id", "" + unsettled.usrId(), "user", json("country", "GB"));
        after.start();
        after.awaitCompletion(Duration.ofMinutes(3));

        assertThat(before.summary().getInt("dnc")).isEqualTo(2);
        assertThat(before.rings()).containsOnlyKeys(callable);
        assertThat(after.rings()).containsOnlyKeys(callable);
        assertThat(american.api()
                        .call("Contact_DNC_List", "search", json("phone", "+" + number))
                        .pair()
                        .getJsonArray(1))
                .hasSize(1);
        assertThat(american.api()
                        .call("Contact_DNC_Delete", "number", "+" + number, "is_global", "1")
                        .text())
                .isEqualTo("1 of 1 removed from the do-not-call list");
    }

    @Test
    void contactInNationalFormIsBlockedByAnInternationalEntry() {
        String number = Customer.ordinaryNumbers(1).get(0);
        Customer unsettled = Customer.of(system);
        unsettled
                .api()
                .call("Contact_DNC_Create", "contact", json("phone", "+" + number))
                .number();
        Campaign campaign = unsettled.campaign(group(unsettled, "0" + number.substring(2)), unsettled.recording(200));

        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));

        assertThat(campaign.summary().getInt("dnc")).isEqualTo(1);
        assertThat(campaign.rings()).containsOnlyKeys(callable);
    }
}
