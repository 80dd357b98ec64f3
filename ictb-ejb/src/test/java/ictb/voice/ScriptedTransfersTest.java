package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptSignals;
import ictb.dialer.Origin;
import ictb.dialer.OriginHealth;
import ictb.dialer.TransferPayments;
import ictb.dialer.TransferTicket;
import ictb.ivr.run.Effect;
import ictb.ivr.run.TransferEnd;
import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.ra.Call;
import ictb.ra.CallEnded;
import ictb.ra.DialEnd;
import ictb.ra.Dialled;
import ictb.ra.Dialling;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In which order a transfer is paid for, dialled and settled, whatever fails. */
class ScriptedTransfersTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final PhoneNumber OUTSIDE = new PhoneNumber("447700900123");
    private static final ScriptedCall ABOUT = new ScriptedCall(
            ID, 2, 3, 7, "12125550109", Optional.of("12125550199"), "", "ivr", 1, 1, '9', Optional.empty(), Map.of());
    private static final Effect.PutThrough THROUGH =
            new Effect.PutThrough(Optional.of(4L), Optional.empty(), Duration.ofSeconds(30));

    private final List<String> done = new ArrayList<>();
    private Optional<TransferTarget> target =
            Optional.of(new TransferTarget("PJSIP/" + OUTSIDE + "@carrier", Optional.of(OUTSIDE)));
    private Optional<Integer> leg = Optional.of(1);
    private Optional<String> refusal = Optional.empty();
    private Optional<DialEnd> end = Optional.of(DialEnd.ANSWERED);
    private int failures;

    private final TransferTargets targets = new TransferTargets() {
        @Override
        public Optional<TransferTarget> of(long usrId, String asterisk, Effect.PutThrough through) {
            return target;
        }
    };

    private final TransferPayments payments = new TransferPayments() {
        @Override
        public TransferTicket reserve(String attemptId, PhoneNumber number) {
            refusal.ifPresent(sentence -> {
                throw new DomainException(sentence);
            });
            done.add("reserved for " + number);
            return new TransferTicket(leg, Duration.ofSeconds(600));
        }

        @Override
        public void settle(String attemptId, int legNo, Optional<Duration> talked) {
            if (failures > 0) {
                failures--;
                throw new EJBException("The database is away");
            }
            done.add("settled " + legNo + " for " + talked.map(Duration::toMillis));
        }
    };

    private final AttemptSignals signals = new AttemptSignals() {
        @Override
        public void report(AttemptSignal signal) {
            done.add(signal.getClass().getSimpleName());
        }

        @Override
        public void transmitterUp(Origin origin) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void took(Origin origin, OriginHealth.Heard heard) {
            throw new UnsupportedOperationException();
        }
    };

    private final Call call = new SilentCall(ID) {
        @Override
        public Dialled dial(Dialling dialling) throws CallEnded {
            done.add("dialled " + dialling.dialString() + " as "
                    + dialling.callerId().orElse("nobody") + " for "
                    + dialling.limit().toSeconds());
            DialEnd came = end.orElseThrow(() -> new CallEnded("gone"));
            return new Dialled(
                    came, came == DialEnd.ANSWERED ? Optional.of(Duration.ofMillis(2_013)) : Optional.empty());
        }

        @Override
        public void set(String variable, String value) {
            done.add(variable + "=" + value);
        }
    };

    private final ScriptedTransfers transfers = new ScriptedTransfers(call, ABOUT, targets, payments, signals);

    @Test
    void whatCostsMoneyIsReservedBeforeItIsDialledAndSettledAfterwards() throws Exception {
        assertThat(transfers.putThrough(THROUGH)).isEqualTo(TransferEnd.ANSWERED);

        assertThat(done)
                .containsExactly(
                        "ICTB_TALKS_SINCE=",
                        "reserved for 447700900123",
                        "Transferring",
                        "dialled PJSIP/447700900123@carrier as 12125550199 for 600",
                        "settled 1 for Optional[2013]");
    }

    @Test
    void unansweredTransferIsSettledForNothing() throws Exception {
        end = Optional.of(DialEnd.NO_ANSWER);

        assertThat(transfers.putThrough(THROUGH)).isEqualTo(TransferEnd.NO_ANSWER);

        assertThat(done).endsWith("settled 1 for Optional.empty");
    }

    @Test
    void whatCannotBePaidForIsNotDialled() throws Exception {
        refusal = Optional.of("Insufficient credit: 6 needed, 0 left");

        assertThat(transfers.putThrough(THROUGH)).isEqualTo(TransferEnd.FAILED);

        assertThat(done).containsExactly("ICTB_TALKS_SINCE=");
    }

    @Test
    void whatCostsNothingIsNotSettled() throws Exception {
        leg = Optional.empty();

        transfers.putThrough(THROUGH);

        assertThat(done).noneMatch(step -> step.startsWith("settled"));
    }

    @Test
    void telephoneThatRegistersHereShowsWhoIsPutThroughAndIsNotPaidFor() throws Exception {
        target = Optional.of(new TransferTarget("PJSIP/100", Optional.empty()));

        transfers.putThrough(THROUGH);

        assertThat(done).containsExactly("Transferring", "dialled PJSIP/100 as 12125550109 for 14400");
    }

    @Test
    void callThatEndsInTheDiallingLeavesTheLegToItsOwnEnd() {
        end = Optional.empty();

        assertThatThrownBy(() -> transfers.putThrough(THROUGH)).isInstanceOf(CallEnded.class);

        transfers.settle();
        assertThat(done).noneMatch(step -> step.startsWith("settled"));
    }

    @Test
    void whatCouldNotBeSettledIsSettledLater() throws Exception {
        failures = 1;
        transfers.putThrough(THROUGH);
        assertThat(done).noneMatch(step -> step.startsWith("settled"));

        transfers.settle();
        transfers.settle();

        assertThat(done.stream().filter(step -> step.equals("settled 1 for Optional[2013]")))
                .hasSize(1);
    }
}
