package ictb.ra.ami;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.ra.CallSignal;
import ictb.ra.testing.Calls;
import java.util.Map;
import java.util.Optional;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalMapperTest {

    private static final String OURS = Calls.id(1);

    private final SignalMapper mapper = new SignalMapper("east");

    @Test
    void stateRingingMeansRinging() {
        assertThat(mapper.signal(state(OURS, 5))).contains(new CallSignal.Ringing("east", OURS));
    }

    @Test
    void stateUpMeansAnswered() {
        assertThat(mapper.signal(state(OURS, 6))).contains(new CallSignal.Answered("east", OURS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 7})
    void otherStatesMeanNothing(int state) {
        assertThat(mapper.signal(state(OURS, state))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1700000000.1", "00000000000000000000000000000001;2", "0000000000000000000000000000000G", ""})
    void channelsOfOthersMeanNothing(String uniqueId) {
        assertThat(mapper.signal(state(uniqueId, 5))).isEmpty();
    }

    @Test
    void aHangupTellsBothCauses() {
        TechnicalHangupEvent hangup = new TechnicalHangupEvent(this);
        hangup.setUniqueId(OURS);
        hangup.setCause(17);
        hangup.setTechCause("SIP 486");
        assertThat(mapper.signal(hangup)).contains(new CallSignal.Ended("east", OURS, 17, Optional.of("SIP 486")));
    }

    @Test
    void aHangupWithoutCausesIsAnEndAllTheSame() {
        TechnicalHangupEvent hangup = new TechnicalHangupEvent(this);
        hangup.setUniqueId(OURS);
        assertThat(mapper.signal(hangup)).contains(new CallSignal.Ended("east", OURS, 0, Optional.empty()));
    }

    @Test
    void aReportKeepsItsFieldsWithoutTheEmptyOnes() {
        IctbCallEvent report = new IctbCallEvent(this);
        report.setUniqueId(OURS);
        report.setDialStatus("ANSWER");
        report.setDigits("9");
        report.setAmd("");
        assertThat(mapper.signal(report))
                .contains(new CallSignal.Reported("east", OURS, Map.of("dialstatus", "ANSWER", "digits", "9")));
    }

    @Test
    void aFailureWithoutAChannelIsKnownByItsActionId() {
        assertThat(mapper.signal(response("Failure", null, "send-1")))
                .contains(new CallSignal.OriginateFailed("east", "", "send-1", 3));
    }

    @Test
    void aSuccessOrAFailureOfOthersMeansNothing() {
        assertThat(mapper.signal(response("Success", OURS, "send-1"))).isEmpty();
        assertThat(mapper.signal(response("Failure", "1700000000.1", "send-1"))).isEmpty();
        assertThat(mapper.signal(response("Failure", OURS, null))).isEmpty();
    }

    private NewStateEvent state(String uniqueId, int state) {
        NewStateEvent event = new NewStateEvent(this);
        event.setUniqueId(uniqueId);
        event.setChannelState(state);
        return event;
    }

    private OriginateResponseEvent response(String response, String uniqueId, String actionId) {
        OriginateResponseEvent event = new OriginateResponseEvent(this);
        event.setResponse(response);
        event.setUniqueId(uniqueId);
        event.setActionId(actionId);
        event.setReason(3);
        return event;
    }
}
