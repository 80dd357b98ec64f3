package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.campaign.Campaign;
import ictb.campaign.SampleCampaigns;
import ictb.platform.PhoneNumber;
import ictb.security.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What the dialer relies on, whatever the channel. */
public abstract class TransmitterContract {

    protected static final PhoneNumber NUMBER = new PhoneNumber("188887212");
    private static final Campaign CAMPAIGN = SampleCampaigns.voice();

    protected final MovableClock clock = new MovableClock();
    protected final List<AttemptSignal> reported = new CopyOnWriteArrayList<>();
    protected final List<OriginHealth.Heard> heard = new CopyOnWriteArrayList<>();
    private final AttemptIds ids = new AttemptIds();

    /** The transmitter of the current run of the application, ready to send. */
    protected abstract Transmitter transmitter();

    /** The application dies and is started again; what is outside it goes on. Afterwards it is ready to send and to be asked. */
    protected abstract void restart() throws TransmitterUnavailable;

    /** What was sent goes on as far as it goes. */
    protected abstract void letEverythingEnd();

    /** How many were really sent. */
    protected abstract int sent();

    protected final AttemptSignals signals() {
        return new AttemptSignals() {
            @Override
            public void report(AttemptSignal signal) {
                reported.add(signal);
            }

            @Override
            public void transmitterUp(Origin origin) {}

            @Override
            public void took(Origin origin, OriginHealth.Heard heard) {
                TransmitterContract.this.heard.add(heard);
            }
        };
    }

    @Test
    void whatIsTransmittedIsSentOnceAndEndsOnce() throws Exception {
        String id = transmit();

        letEverythingEnd();

        assertThat(sent()).isEqualTo(1);
        assertThat(reported).singleElement().isInstanceOfSatisfying(AttemptSignal.Ended.class, ended -> {
            assertThat(ended.attemptId()).isEqualTo(id);
            assertThat(ended.outcome().disposition()).isEqualTo(Disposition.ANSWERED);
        });
    }

    @Test
    void transmittingNothingSendsNothing() {
        transmitter().transmit(origin(), List.of());

        assertThat(sent()).isZero();
        assertThat(reported).isEmpty();
    }

    @Test
    void whatIsTooLateIsUnsent() throws Exception {
        String id = transmit(openAttempt(), clock.instant().minusMillis(1));

        assertThat(sent()).isZero();
        assertThat(reported)
                .singleElement()
                .isInstanceOfSatisfying(
                        AttemptSignal.Unsent.class,
                        unsent -> assertThat(unsent.attemptId()).isEqualTo(id));
    }

    @Test
    void evidenceMarkFitsIntoItsColumn() throws Exception {
        assertThat(transmitter().evidenceMark(origin())).hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void whatIsGoingOnIsLiveAfterARestart() throws Exception {
        OpenAttempt open = openAttempt();
        transmit(open);

        restart();
        transmitter().reconcile(origin(), List.of(open));

        assertThat(reported).containsExactly(new AttemptSignal.Live(open.attemptId()));
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void whatEndedWhileTheApplicationWasDownIsSettledAfterARestart() throws Exception {
        OpenAttempt open = openAttempt();
        transmit(open);
        restart();
        letEverythingEnd();
        reported.clear();

        transmitter().reconcile(origin(), List.of(open));

        assertThat(reported)
                .singleElement()
                .isInstanceOfSatisfying(
                        AttemptSignal.Ended.class,
                        ended -> assertThat(ended.outcome().disposition()).isEqualTo(Disposition.ANSWERED));
    }

    @Test
    void whatWasNeverHandedOverIsProvenUnsentAfterARestart() throws Exception {
        OpenAttempt never = openAttempt();
        transmit(openAttempt());
        restart();
        letEverythingEnd();
        reported.clear();

        transmitter().reconcile(origin(), List.of(never));

        assertThat(reported)
                .singleElement()
                .isInstanceOfSatisfying(
                        AttemptSignal.Unsent.class,
                        unsent -> assertThat(unsent.attemptId()).isEqualTo(never.attemptId()));
    }

    private Origin origin() {
        return transmitter().origins().get(0);
    }

    @Test
    void attemptsAreTheirsWhoSentThem() {
        assertThat(transmitter().origin(origin().name())).contains(origin());
        assertThat(transmitter().unknown()).isEmpty();
    }

    private String transmit() throws TransmitterUnavailable {
        return transmit(openAttempt());
    }

    private String transmit(OpenAttempt attempt) {
        return transmit(attempt, clock.instant());
    }

    private String transmit(OpenAttempt attempt, Instant sendBefore) {
        transmitter()
                .transmit(
                        origin(),
                        List.of(new Transmission(
                                attempt.attemptId(),
                                NUMBER,
                                "PJSIP/188887212@carrier",
                                CAMPAIGN,
                                Duration.ofMinutes(1),
                                sendBefore)));
        return attempt.attemptId();
    }

    private OpenAttempt openAttempt() throws TransmitterUnavailable {
        return new OpenAttempt(
                ids.next(clock.instant()),
                CAMPAIGN.campaignId(),
                1,
                origin().name(),
                AttemptState.SENDING,
                transmitter().evidenceMark(origin()),
                clock.instant());
    }

    /** Longer than any call of these tests. */
    protected static final Duration LONG = Duration.ofSeconds(40);
}
