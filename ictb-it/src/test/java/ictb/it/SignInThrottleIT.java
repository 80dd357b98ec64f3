package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ictb.it.Door.Visitor;
import ictb.it.RawRequest.Answer;
import ictb.it.inside.AtOnce;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Guessing is slowed down on every way in, and on all of them together. The client's addresses are those of the loopback
 * network, one for each test, so that nobody else is kept waiting.
 */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("alone")
@Execution(ExecutionMode.SAME_THREAD)
class SignInThrottleIT {

    /** README's numbers. */
    private static final int AN_ACCOUNT = 20;

    private static final int AN_ADDRESS = 100;

    /** So many tries more may have been earned while the others were made. */
    private static final int EARNED = 10;

    private static final Pattern RETRY_AFTER = Pattern.compile("(?i)\r\nRetry-After: ([0-9]+)");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final RunningSystem system;
    private String helpersKey;

    SignInThrottleIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    void makeHelper() {
        helpersKey = Customer.of(system).newKey();
    }

    private static String freshAddress() {
        return "127.0.99." + ADDRESSES.incrementAndGet();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void accountThatWasGuessedAtByOneDoorIsShutOnAllToThatAddressAlone(Door door) throws IOException {
        Customer victim = Customer.of(system);
        String address = freshAddress();

        assertThat(guessesUntilShut(address, victim.username(), () -> door)).isBetween(AN_ACCOUNT, AN_ACCOUNT + EARNED);

        for (Door other : Door.values()) {
            assertShut(knock(other, address, victim.username(), victim.password()));
            assertShut(knock(other, address, victim.username().toUpperCase(Locale.ROOT), victim.password()));
        }
        assertIn(knock(door, freshAddress(), victim.username(), victim.password()));
        Customer neighbour = Customer.of(system);
        assertIn(knock(door, address, neighbour.username(), neighbour.password()));
    }

    @Test
    void guessesByDifferentDoorsAreCountedTogether() throws IOException {
        Customer victim = Customer.of(system);
        AtomicInteger turn = new AtomicInteger();
        Supplier<Door> doors = () -> Door.values()[turn.getAndIncrement() % Door.values().length];

        assertThat(guessesUntilShut(freshAddress(), victim.username(), doors))
                .isBetween(AN_ACCOUNT, AN_ACCOUNT + EARNED);
    }

    @Test
    void accountThatIsSignedInToAllTheTimeStaysOpenToWhoKnowsThePassword() throws IOException {
        Customer customer = Customer.of(system);
        assertThat(customer.api().call("Campaign_List").isTrue()).isTrue();

        guessesUntilShut(freshAddress(), customer.username(), () -> Door.FORM);

        assertThat(customer.api().call("Campaign_List").isTrue()).isTrue();
    }

    @Test
    void fortyRightOnesAtOnceOfAnAccountThatNobodyHasUsedAreAllTaken() throws Exception {
        Customer customer = Customer.of(system);
        String address = freshAddress();

        List<Answer> answers = AtOnce.run(
                Collections.nCopies(40, () -> knock(Door.FORM, address, customer.username(), customer.password())));

        assertThat(answers).allSatisfy(SignInThrottleIT::assertIn);
    }

    @Test
    void guesserBehindATrustedProxyShutsNobodyElseOut() throws IOException {
        Customer victim = Customer.of(system);
        int guesses = 0;
        Answer answer = throughProxy("203.0.113.1", victim.username(), "wrong");
        while (!isShutForAWhile(answer)) {
            assertThat(++guesses).isLessThanOrEqualTo(AN_ACCOUNT + EARNED);
            answer = throughProxy("203.0.113.1", victim.username(), "wrong " + guesses);
        }

        assertShut(throughProxy("203.0.113.1", victim.username(), victim.password()));
        assertShut(throughProxy("198.51.100.7, 203.0.113.1", victim.username(), victim.password()));
        assertIn(throughProxy("203.0.113.2", victim.username(), victim.password()));
    }

    @Test
    void headerOfSomebodyWhoIsNoTrustedProxyIsNotBelieved() throws IOException {
        Customer victim = Customer.of(system);
        String address = freshAddress();
        guessesUntilShut(address, victim.username(), () -> Door.FORM);

        assertShut(forwarded(address, "203.0.113.9", victim.username(), victim.password()));
    }

    private Answer throughProxy(String client, String name, String password) throws IOException {
        return forwarded(SharedSystem.TRUSTED_PROXY, client, name, password);
    }

    private Answer forwarded(String peer, String client, String name, String password) throws IOException {
        return new RawRequest(
                        system.address(),
                        "GET /rest/Campaign_List?"
                                + new RawForm()
                                        .with("api_username", name)
                                        .with("api_password", password)
                                        .encoded())
                .from(peer)
                .header("X-Forwarded-For", client)
                .send(RawRequest.Content.of(""));
    }

    @TestFactory
    Stream<DynamicTest> addressThatGuessedAtManyAccountsIsShutToAllAndOthersAreNot() throws IOException {
        String address = freshAddress();

        assertThat(guessesAtManyUntilShut(address)).isBetween(AN_ADDRESS, AN_ADDRESS + EARNED);
        return Arrays.stream(Door.values())
                .map(door -> dynamicTest(door.name(), () -> {
                    // Nobody who was let in within the last minute: what was good then is good now.
                    Customer innocent = Customer.of(system);
                    guessesAtManyUntilShut(address);
                    assertShut(knock(door, address, innocent.username(), innocent.password()));
                    assertIn(knock(door, freshAddress(), innocent.username(), innocent.password()));
                }));
    }

    /** What was earned since the address was shut last is used up as well: it is short however slow the machine is. */
    private int guessesAtManyUntilShut(String address) throws IOException {
        int guesses = 0;
        Answer answer = knock(Door.FORM, address, "nobody", "wrong");
        while (!isShutForAWhile(answer)) {
            // In the last second before another guess is earned, none is taken.
            if (answer.status() != 429) {
                assertThat(++guesses).isLessThanOrEqualTo(AN_ADDRESS + EARNED);
            }
            answer = knock(Door.FORM, address, "nobody" + guesses, "wrong");
        }
        return guesses;
    }

    @Test
    void keysAreGuessedAtNoFasterAndGoodOnesStayGood() throws IOException {
        Customer customer = Customer.of(system);
        String address = freshAddress();
        int guesses = 0;
        Answer answer = byKey(address, "ictb_");
        while (!isShutForAWhile(answer)) {
            if (answer.status() != 429) {
                assertThat(++guesses).isLessThanOrEqualTo(AN_ACCOUNT + EARNED);
            }
            answer = byKey(address, "ictb_" + guesses);
        }

        assertThat(guesses).isBetween(AN_ACCOUNT, AN_ACCOUNT + EARNED);
        assertShut(byKey(address, "ictb_wrong"));
        assertIn(byKey(address, helpersKey));
        assertIn(knock(Door.FORM, address, customer.username(), customer.password()));
        assertThat(byKey(freshAddress(), "ictb_wrong").status()).isEqualTo(401);
    }

    private int guessesUntilShut(String address, String name, Supplier<Door> doors) throws IOException {
        int guesses = 0;
        Answer answer = knock(doors.get(), address, name, "wrong");
        while (!isShutForAWhile(answer)) {
            if (answer.status() != 429) {
                assertThat(answer.body()).isEqualTo("[false,\"Wrong username or password\"]");
                assertThat(++guesses).isLessThanOrEqualTo(AN_ACCOUNT + EARNED);
            }
            answer = knock(doors.get(), address, name, "wrong " + guesses);
        }
        return guesses;
    }

    /** Long enough for what follows. */
    private static boolean isShutForAWhile(Answer answer) {
        return answer.status() == 429 && retryAfter(answer) > 1;
    }

    private static void assertShut(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(answer.body()).isEqualTo("[false,\"Too many failed sign-ins, try again later\"]");
        assertThat(retryAfter(answer)).isBetween(1, 60);
    }

    private static void assertIn(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).startsWith("[true,");
    }

    private static int retryAfter(Answer answer) {
        Matcher header = RETRY_AFTER.matcher(answer.head());
        assertThat(header.find()).as(answer.head()).isTrue();
        return Integer.parseInt(header.group(1));
    }

    private Answer knock(Door door, String address, String name, String password) throws IOException {
        return door.knock(from(address), RawForm.bytes(name), RawForm.bytes(password));
    }

    private Answer byKey(String address, String key) throws IOException {
        return from(address).present("Bearer " + key, "Campaign_List", new RawForm());
    }

    private Visitor from(String address) {
        return new Visitor(system.address(), address, helpersKey);
    }
}
