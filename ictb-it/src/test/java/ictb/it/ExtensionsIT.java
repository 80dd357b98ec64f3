package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Extensions of users at a real Asterisk: SIPp is the telephone. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class ExtensionsIT {

    private static final Duration SOON = Duration.ofMinutes(3);

    private final RunningSystem system;

    ExtensionsIT(RunningSystem system) {
        this.system = system;
    }

    private static JsonObject create(RunningSystem system, Customer customer, String... members) {
        ApiClient.Reply reply = system.admin()
                .call("User_Extension_Create", "usr_id", "" + customer.usrId(), "extension", json(members));
        assertThat(reply.isTrue()).as("%s", reply.body()).isTrue();
        return reply.pair().getJsonObject(1);
    }

    /** Asterisk reads its configuration in the background: a telephone asks until it knows it. */
    private static void awaitRegistration(Telephone telephone) {
        await().atMost(SOON).until(telephone::registers);
    }

    private static String number(Customer customer) {
        return "" + (88_000_000 + customer.usrId());
    }

    private Telephone registered(Customer customer, String number) {
        Telephone telephone = new Telephone(
                system, number, create(system, customer, "name", number).getString("secret"));
        awaitRegistration(telephone);
        return telephone;
    }

    @Test
    void telephoneRegistersByTheSecretThatWasMadeForIt() {
        Customer customer = Customer.of(system);

        assertThat(registered(customer, number(customer)).register()).containsExactly(401, 200);
    }

    @Test
    void telephoneRegistersByASecretOfItsUsersChoice() {
        Customer customer = Customer.of(system);
        String secret = "~!@$%^*+=:,/?-._aZ09";
        create(system, customer, "name", number(customer), "secret", secret);

        awaitRegistration(new Telephone(system, number(customer), secret));
    }

    @Test
    void wrongSecretIsRefused() {
        Customer customer = Customer.of(system);
        String number = number(customer);
        registered(customer, number);

        assertThat(new Telephone(system, number, "wrong").register())
                .doesNotContain(200)
                .startsWith(401, 401);
    }

    @Test
    void numberThatIsNobodysIsRefusedInTheSameWay() {
        assertThat(new Telephone(system, "88999999", "wrong").register())
                .doesNotContain(200)
                .startsWith(401, 401);
    }

    @Test
    void registeredTelephoneCannotDial() {
        Customer customer = Customer.of(system);
        Telephone telephone = registered(customer, number(customer));

        assertThat(telephone.dial("12125550100")).startsWith(401, 404);
    }

    @Test
    void deletedUsersTelephoneDoesNotRegisterAnyMore() {
        Customer customer = Customer.of(system);
        Telephone telephone = registered(customer, number(customer));

        system.admin().call("User_Delete", "usr_id", "" + customer.usrId());

        await().atMost(SOON).until(telephone::register, answers -> !answers.isEmpty() && !answers.contains(200));
        assertThat(system.admin()
                        .call("User_Extension_List", "usr_id", "" + customer.usrId())
                        .body())
                .isEqualTo("[true,[]]");
    }

    @Test
    void numberOfADeletedUserIsKeptUntilItsRegistrationHasRunOut() throws Exception {
        Customer former = Customer.of(system);
        Customer next = Customer.of(system);
        String number = number(former);
        create(system, former, "name", number);
        system.admin().call("User_Delete", "usr_id", "" + former.usrId());

        assertThat(system.admin()
                        .call("User_Extension_Create", "usr_id", "" + next.usrId(), "extension", json("name", number))
                        .body())
                .isEqualTo("[false,\"The extension " + number
                        + " was deleted within the last 2 hours: its telephone may still be registered\"]");
        system.execute("UPDATE extension SET deleted = deleted - INTERVAL 121 MINUTE WHERE name = '" + number + "'");

        assertThat(create(system, next, "name", number).getInt("extension_id")).isPositive();
    }

    @Test
    void lostConfigurationIsWrittenAgainAtTheStartAlsoWhereAnAdministratorReloads() throws Exception {
        try (RunningSystem own = RunningSystem.start("extensions", Map.of())) {
            Customer customer = Customer.of(own);
            Telephone telephone = new Telephone(
                    own, "12345", create(own, customer, "name", "12345").getString("secret"));
            awaitRegistration(telephone);
            Path include = own.asterisk().directory().resolve("conf/pjsip_extensions.conf");
            String before = Files.readString(include);
            own.application().close();
            Files.delete(include);
            own.unset("ICTB_AMI_RELOAD_USER");
            own.unset("ICTB_AMI_RELOAD_SECRET");
            own.startApplication();

            await().atMost(SOON).until(() -> Files.exists(include));
            assertThat(include).hasContent(before);
            await().atMost(SOON)
                    .until(() -> Files.readString(own.application().log())
                            .contains(
                                    "has to be told of the files in " + include.getParent() + " by its administrator"));
            own.asterisk().stop();
            own.asterisk().start();
            awaitRegistration(telephone);
        }
    }
}
