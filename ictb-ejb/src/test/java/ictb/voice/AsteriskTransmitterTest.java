package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.campaign.Campaign;
import ictb.campaign.SampleCampaigns;
import ictb.compliance.CallingProfiles;
import ictb.dialer.AttemptIds;
import ictb.dialer.AttemptSignal;
import ictb.dialer.Disposition;
import ictb.dialer.Origin;
import ictb.dialer.OriginHealth;
import ictb.dialer.Outcome;
import ictb.dialer.Transmission;
import ictb.dialer.Transmitter;
import ictb.dialer.TransmitterContract;
import ictb.dialer.TransmitterUnavailable;
import ictb.platform.Settings;
import ictb.ra.AsteriskConnection;
import ictb.ra.Submission;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsteriskTransmitterTest extends TransmitterContract {

    private static final Origin ORIGIN = new Origin("asterisk", "asterisk");
    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final FakeAsterisk asterisk = new FakeAsterisk();
    private final Settings settings = Settings.of(Map.of());
    private AsteriskNodes nodes;
    private AsteriskTransmitter transmitter;
    private int scriptsAsked;
    private boolean isIvr;

    @BeforeEach
    void open() {
        AsteriskPool pool = new AsteriskPool("eis/asterisk") {
            @Override
            String listen() {
                return "asterisk";
            }

            @Override
            AsteriskConnection connect() throws TransmitterUnavailable {
                if (asterisk.isAway()) {
                    throw new TransmitterUnavailable("No Asterisk: connection refused");
                }
                return asterisk;
            }
        };
        VoiceScripts scripts = new VoiceScripts() {
            @Override
            public VoiceScript of(Campaign campaign) {
                scriptsAsked++;
                return isIvr
                        ? VoiceScript.ivr(campaign, Optional.empty(), "/media/goodbye")
                        : VoiceScript.message(campaign, "/media/hello", Optional.empty(), "/media/goodbye");
            }
        };
        nodes = new AsteriskNodes(settings, new AsteriskFigures(new SimpleMeterRegistry()), signals());
        nodes.open(List.of(pool));
        nodes.look();
        nodes.up("asterisk", asterisk.bootId(), clock.instant());
        transmitter = new AsteriskTransmitter(nodes, new AttemptIds(), settings, scripts, signals(), clock);
    }

    @Override
    protected Transmitter transmitter() {
        return transmitter;
    }

    /** The first question after the start places the probe, the second sees its trace, and five seconds later that proves. */
    @Override
    protected void restart() throws TransmitterUnavailable {
        open();
        transmitter.reconcile(ORIGIN, List.of());
        transmitter.reconcile(ORIGIN, List.of());
        clock.pass(Duration.ofSeconds(6));
    }

    @Override
    protected void letEverythingEnd() {
        asterisk.endAll(id -> reported.add(new AttemptSignal.Ended(
                id,
                new Outcome(
                        Disposition.ANSWERED,
                        Optional.of(clock.instant()),
                        clock.instant(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(16),
                        Optional.empty()))));
    }

    @Override
    protected int sent() {
        return asterisk.rung();
    }

    /** 47 CFR 64.1200(a)(6), 16 CFR 310.4(b)(4)(ii). */
    @Test
    void unansweredCallsRingAsLongAsTheLawDemands() {
        assertThat(AsteriskTransmitter.RING_TIMEOUT).isGreaterThanOrEqualTo(CallingProfiles.US.leastRinging());
        assertThat(CallingProfiles.US.leastRinging()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void whatAsteriskRefusesIsUnsentAndTheNextWaitsAMoment() {
        asterisk.answer(Submission.REFUSED);

        transmit();

        assertThat(reported).containsExactly(new AttemptSignal.Unsent(ID, "Asterisk refused the call"));
        assertThat(heard).containsExactly(OriginHealth.Heard.REFUSED);
        assertThat(transmitter.obstacle(ORIGIN)).isPresent();
    }

    @Test
    void whatIsInDoubtIsNotReportedButLeftToTheEvidence() {
        asterisk.answer(Submission.IN_DOUBT);

        transmit();

        assertThat(reported).isEmpty();
    }

    @Test
    void callThatIsAnsweredLateIsNotTakenInTime() {
        asterisk.beforeItAnswers(() -> clock.pass(Duration.ofSeconds(3)));

        transmit();

        assertThat(heard).containsExactly(OriginHealth.Heard.REFUSED);
        assertThat(reported).isEmpty();
    }

    @Test
    void callThatIsAnsweredAtOnceIsTakenInTime() {
        transmit();

        assertThat(heard).containsExactly(OriginHealth.Heard.TAKEN);
    }

    @Test
    void withoutASessionNothingWasSent() {
        asterisk.goAway();

        transmit();

        assertThat(reported).containsExactly(new AttemptSignal.Unsent(ID, "Asterisk could not be reached"));
    }

    @Test
    void withoutALinkThereIsASentence() {
        nodes.down("asterisk", "Connection refused");

        assertThat(transmitter.obstacle(ORIGIN)).contains("No connection to Asterisk: Connection refused");
    }

    @Test
    void whatACampaignPlaysIsLookedUpOnceForAllCallsOfATurn() {
        transmitter.transmit(ORIGIN, List.of(transmission(ID), transmission(ID.replace('0', '1'))));

        assertThat(asterisk.rung()).isEqualTo(2);
        assertThat(scriptsAsked).isEqualTo(1);
    }

    @Test
    void callOfAnIvrIsToldWhereItsOwnScriptIsAskedFor() {
        isIvr = true;

        transmitter.transmit(ORIGIN, List.of(transmission(ID), transmission(ID.replace('0', '1'))));

        assertThat(asterisk.originated())
                .extracting(call -> call.context() + " " + call.variables().get("ICTB_AGI"))
                .containsExactly(
                        "ictb-ivr agi://127.0.0.1:4573/" + ID, "ictb-ivr agi://127.0.0.1:4573/" + ID.replace('0', '1'));
    }

    @Test
    void callWhoseScriptCannotBeRunIsUnsent() {
        isIvr = true;
        asterisk.runNoScripts();

        transmit();

        assertThat(reported).containsExactly(new AttemptSignal.Unsent(ID, "its script could not be run"));
        assertThat(asterisk.rung()).isZero();
    }

    private void transmit() {
        transmitter.transmit(ORIGIN, List.of(transmission(ID)));
    }

    private Transmission transmission(String id) {
        return new Transmission(
                id,
                NUMBER,
                "PJSIP/188887212@carrier",
                SampleCampaigns.voice(),
                Duration.ofSeconds(61),
                clock.instant());
    }
}
