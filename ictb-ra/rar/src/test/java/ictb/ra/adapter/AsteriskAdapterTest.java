package ictb.ra.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ictb.ra.CallSignal;
import ictb.ra.inbound.CallActivationSpec;
import ictb.ra.testing.Calls;
import ictb.ra.testing.RecordingEndpoints;
import ictb.ra.testing.ScriptedAmi;
import ictb.ra.testing.Threads;
import jakarta.resource.NotSupportedException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsteriskAdapterTest {

    private final Threads server = new Threads();
    private final RecordingEndpoints bean = new RecordingEndpoints();
    private final CallActivationSpec spec = new CallActivationSpec();
    private final AsteriskAdapter adapter = new AsteriskAdapter();
    private ScriptedAmi ami;

    @BeforeEach
    void startAdapter() throws Exception {
        ami = ScriptedAmi.start();
        adapter.setHost(ami.address().host());
        adapter.setPort(ami.address().port());
        adapter.setUser(ami.address().user());
        adapter.setSecret(ScriptedAmi.SECRET);
        adapter.start(server);
    }

    @AfterEach
    void stopAdapter() throws IOException {
        adapter.stop();
        ami.close();
        server.close();
    }

    @Test
    void aListenerHearsOfTheLinkAndOfCalls() throws Exception {
        adapter.endpointActivation(bean, spec);
        await().until(() -> bean.heard().size() == 1);
        ring(7);
        await().until(() -> bean.heard().size() == 2);
        assertThat(bean.heard())
                .containsExactly(
                        new CallSignal.LinkUp("asterisk", "2026-01-02 03:04:05"),
                        new CallSignal.Ringing("asterisk", Calls.id(7)));
    }

    @Test
    void aFloodOfFiftyThousandEventsArrivesInOrderWithoutLoss() throws Exception {
        adapter.endpointActivation(bean, spec);
        await().until(() -> bean.heard().size() == 1);
        for (int i = 0; i < 50_000; i++) {
            ring(i);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> bean.calls().size() >= 50_000);
        assertThat(bean.calls()).isEqualTo(rings(50_000));
    }

    @Test
    void aFloodIsBufferedWhileTheApplicationStarts() throws Exception {
        bean.up(false);
        adapter.endpointActivation(bean, spec);
        await().until(() -> bean.vainTries() > 0);
        for (int i = 0; i < 30_000; i++) {
            ring(i);
        }
        bean.up(true);
        await().atMost(Duration.ofSeconds(30)).until(() -> bean.calls().size() >= 30_000);
        assertThat(bean.calls()).isEqualTo(rings(30_000));
        assertThat(bean.heard().get(0)).isInstanceOf(CallSignal.LinkUp.class);
    }

    @Test
    void aDeactivatedListenerHearsNothingAndTheSessionIsClosed() throws Exception {
        adapter.endpointActivation(bean, spec);
        await().until(() -> bean.heard().size() == 1);
        adapter.endpointDeactivation(bean, spec);
        ring(1);
        await().during(Duration.ofMillis(300)).until(() -> bean.heard().size() == 1);
        assertThat(ami.connectedAt()).hasSize(1);
    }

    @Test
    void aSecondListenerHearsTheSameAndOfTheLink() throws Exception {
        RecordingEndpoints second = new RecordingEndpoints();
        adapter.endpointActivation(bean, spec);
        await().until(() -> bean.heard().size() == 1);
        adapter.endpointActivation(second, spec);
        await().until(() -> second.heard().size() == 1);
        ring(1);
        await().until(() -> second.calls().size() == 1 && bean.calls().size() == 1);
        assertThat(second.heard().get(0)).isInstanceOf(CallSignal.LinkUp.class);
    }

    @Test
    void asteriskOfAFurtherPoolIsHeardUnderItsName() throws Exception {
        adapter.endpointActivation(bean, spec);
        await().until(() -> bean.heard().size() == 1);
        try (ScriptedAmi other = ScriptedAmi.start()) {
            assertThat(pool("berlin", other).listen()).isEqualTo("berlin");
            await().until(() -> bean.heard().size() == 2);
            assertThat(bean.heard().get(1)).isEqualTo(new CallSignal.LinkUp("berlin", "2026-01-02 03:04:05"));

            pool("berlin", other).listen();
            ring(1);
            await().until(() -> bean.calls().size() == 1);

            assertThat(other.connectedAt()).hasSize(1);
            assertThat(ami.connectedAt()).hasSize(1);
        }
        await().until(() -> bean.heard().stream()
                .anyMatch(signal -> signal instanceof CallSignal.LinkDown down
                        && down.node().equals("berlin")));
    }

    @Test
    void furtherAsteriskIsHeardByWhoeverListensLater() throws Exception {
        try (ScriptedAmi other = ScriptedAmi.start()) {
            pool("berlin", other).listen();

            adapter.endpointActivation(bean, spec);

            await().until(() -> bean.heard().size() == 2);
            assertThat(bean.heard())
                    .containsExactlyInAnyOrder(
                            new CallSignal.LinkUp("asterisk", "2026-01-02 03:04:05"),
                            new CallSignal.LinkUp("berlin", "2026-01-02 03:04:05"));
        }
    }

    @Test
    void asteriskThatHasMovedIsHeardAtItsNewAddressAlone() throws Exception {
        adapter.endpointActivation(bean, spec);
        try (ScriptedAmi before = ScriptedAmi.start();
                ScriptedAmi after = ScriptedAmi.start()) {
            pool("berlin", before).listen();
            await().until(() -> bean.heard().size() == 2);
            pool("berlin", after).listen();
            await().until(() -> bean.heard().size() == 3);

            assertThat(after.connectedAt()).hasSize(1);
            assertThat(before.connectedAt()).hasSize(1);
        }
    }

    @Test
    void poolOfTheAdaptersAsteriskOpensNoSecondEventSession() throws Exception {
        adapter.endpointActivation(bean, spec);
        await().until(() -> bean.heard().size() == 1);
        AsteriskManagedConnectionFactory sessions = new AsteriskManagedConnectionFactory();
        sessions.setResourceAdapter(adapter);

        assertThat(sessions.listen()).isEqualTo("asterisk");

        assertThat(ami.connectedAt()).hasSize(1);
    }

    private AsteriskManagedConnectionFactory pool(String node, ScriptedAmi other) throws Exception {
        AsteriskManagedConnectionFactory sessions = new AsteriskManagedConnectionFactory();
        sessions.setResourceAdapter(adapter);
        sessions.setNode(node);
        sessions.setHost(other.address().host());
        sessions.setPort(other.address().port());
        return sessions;
    }

    @Test
    void anActivationOfAnotherKindIsRefused() {
        ActivationSpec foreign = new ForeignSpec();
        assertThatThrownBy(() -> adapter.endpointActivation(bean, foreign)).isInstanceOf(NotSupportedException.class);
    }

    @Test
    void noTransactionsAreRecovered() {
        assertThat(adapter.getXAResources(new ActivationSpec[] {spec})).isEmpty();
    }

    private void ring(int call) throws IOException {
        ami.event(
                "Newstate",
                "Privilege: call,all",
                "Channel: PJSIP/carrier-00000001",
                "ChannelState: 5",
                "ChannelStateDesc: Ringing",
                "CallerIDNum: <unknown>",
                "Language: en",
                "Context: ictb-message",
                "Exten: s",
                "Priority: 1",
                "Uniqueid: " + Calls.id(call),
                "Linkedid: " + Calls.id(call));
    }

    private static List<CallSignal> rings(int count) {
        return IntStream.range(0, count)
                .<CallSignal>mapToObj(i -> new CallSignal.Ringing("asterisk", Calls.id(i)))
                .toList();
    }

    private static final class ForeignSpec implements ActivationSpec {

        @Override
        public void validate() {
            // Of another adapter.
        }

        @Override
        public ResourceAdapter getResourceAdapter() {
            throw new UnsupportedOperationException("of another adapter");
        }

        @Override
        public void setResourceAdapter(ResourceAdapter adapter) {
            throw new UnsupportedOperationException("of another adapter");
        }
    }
}
