package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.launcher.asterisk.CarrierCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The caps on calls in flight and calls a second, as Asterisk and the carrier see them. */
@ExtendWith(SharedSystem.class)
@Tag("alone")
@Execution(ExecutionMode.SAME_THREAD)
class PacingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Calls a second that the trunk of every first start takes. */
    private static final int TRUNK_CPS = 20;

    private final RunningSystem system;

    PacingIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void campaignHasNeverMoreCallsInFlightThanItsChannels() throws Exception {
        Campaign campaign = campaign(12, "channel", "3", "cps", "4");

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        List<CallSpan> calls = CallSpan.of(campaign, system);
        assertThat(calls).hasSize(12);
        assertThat(CallSpan.peak(calls)).isEqualTo(3);
        assertThat(mostInASecond(campaign.calls())).isBetween(1L, 5L);
    }

    @Test
    void campaignsWithCallsASecondKeepToThemBesideEachOther() {
        Campaign slow = campaign(12, "cps", "2");
        Campaign faster = campaign(24, "cps", "4");

        slow.start();
        faster.start();
        slow.awaitCompletion(PATIENCE);
        faster.awaitCompletion(PATIENCE);

        assertThat(mostInASecond(slow.calls())).isBetween(2L, 3L);
        assertThat(mostInASecond(faster.calls())).isBetween(3L, 5L);
        assertThat(firstToLast(slow)).isBetween(Duration.ofMillis(5_000), Duration.ofSeconds(8));
        assertThat(firstToLast(faster)).isBetween(Duration.ofMillis(5_200), Duration.ofSeconds(8));
    }

    @Test
    void campaignsWithoutCapsShareTheTrunk() {
        Campaign one = campaign(40);
        Campaign other = campaign(40);

        one.start();
        other.start();
        one.awaitCompletion(PATIENCE);
        other.awaitCompletion(PATIENCE);

        List<CarrierCall> both =
                Stream.concat(one.calls().stream(), other.calls().stream()).toList();
        assertThat(both).hasSize(80);
        assertThat(mostInASecond(both)).isBetween(TRUNK_CPS / 2L, TRUNK_CPS + 2L);
        assertThat(rungBetween(one, other)).isBetween(10L, 30L);
        assertThat(rungBetween(other, one)).isBetween(10L, 30L);
    }

    private Campaign campaign(int contacts, String... members) {
        Customer customer = Customer.of(system);
        return customer.campaign(customer.group(Customer.ordinaryNumbers(contacts)), customer.recording(200), members);
    }

    private static Duration firstToLast(Campaign campaign) {
        List<CarrierCall> calls = campaign.calls();
        return Duration.between(calls.get(0).time(), calls.get(calls.size() - 1).time());
    }

    private static long mostInASecond(List<CarrierCall> calls) {
        return calls.stream()
                .map(CarrierCall::time)
                .mapToLong(begin -> calls.stream()
                        .filter(call ->
                                !call.time().isBefore(begin) && call.time().isBefore(begin.plusSeconds(1)))
                        .count())
                .max()
                .orElse(0);
    }

    /** Calls of one campaign between the 10th and the 30th of the other. */
    private static long rungBetween(Campaign counted, Campaign measure) {
        Instant from = measure.calls().get(9).time();
        Instant to = measure.calls().get(29).time();
        return counted.calls().stream()
                .filter(call -> call.time().isAfter(from) && call.time().isBefore(to))
                .count();
    }
}
