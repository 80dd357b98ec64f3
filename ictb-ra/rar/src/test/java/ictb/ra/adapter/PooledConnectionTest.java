package ictb.ra.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ictb.ra.AsteriskConnection;
import ictb.ra.AsteriskConnectionFactory;
import ictb.ra.Submission;
import ictb.ra.ami.AsteriskJavaSessions;
import ictb.ra.testing.Calls;
import ictb.ra.testing.OneSessionPool;
import ictb.ra.testing.ScriptedAmi;
import ictb.ra.testing.SettableClock;
import ictb.ra.testing.Threads;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.IllegalStateException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.SecurityException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PooledConnectionTest {

    private final Threads server = new Threads();
    private final SettableClock clock = new SettableClock();
    private final OneSessionPool pool = new OneSessionPool();
    private final AsteriskAdapter adapter = new AsteriskAdapter(executor -> new AsteriskJavaSessions(clock, executor));
    private final AsteriskManagedConnectionFactory sessions = new AsteriskManagedConnectionFactory();
    private ScriptedAmi ami;
    private AsteriskConnectionFactory factory;

    @TempDir
    Path evidence;

    @BeforeEach
    void makePool() throws Exception {
        ami = ScriptedAmi.start();
        adapter.setHost(ami.address().host());
        adapter.setPort(ami.address().port());
        adapter.setSecret(ScriptedAmi.SECRET);
        adapter.setEvidenceDirectory(evidence.toString());
        adapter.start(server);
        sessions.setResourceAdapter(adapter);
        factory = sessions.createConnectionFactory(pool);
    }

    @AfterEach
    void stopAll() throws IOException {
        adapter.stop();
        ami.close();
        server.close();
    }

    @Test
    void aConnectionPlacesCallsAndAsks() throws Exception {
        ami.live(Calls.id(5));
        try (AsteriskConnection asterisk = factory.getConnection()) {
            CompletableFuture<Submission> call =
                    asterisk.originate(Calls.call(1)).toCompletableFuture();
            assertThat(call.get(5, TimeUnit.SECONDS)).isEqualTo(Submission.ACCEPTED);
            assertThat(asterisk.liveChannels()).containsExactly(Calls.id(5));
            assertThat(asterisk.status().currentCalls()).isEqualTo(7);
            asterisk.ping();
        }
    }

    @Test
    void aConnectionReadsTheAdaptersEvidence() throws Exception {
        Files.writeString(
                evidence.resolve("cel.csv"), "\"CHAN_START\",\"1.0\",\"" + Calls.id(1) + "\",\"x\",\"x\",\"\",\"\"\n");
        try (AsteriskConnection asterisk = factory.getConnection()) {
            assertThat(asterisk.traces(Set.of(Calls.id(1)), 0)).containsOnlyKeys(Calls.id(1));
            assertThat(asterisk.evidenceMark()).isPositive();
        }
    }

    @Test
    void stagesCompleteOnAThreadOfTheServer() throws Exception {
        try (AsteriskConnection asterisk = factory.getConnection()) {
            CountDownLatch attached = new CountDownLatch(1);
            ami.answerOriginates(action -> {
                awaitQuietly(attached);
                return "Success";
            });
            CompletableFuture<String> thread = asterisk.originate(Calls.call(1))
                    .thenApply(submission -> Thread.currentThread().getName())
                    .toCompletableFuture();
            attached.countDown();
            assertThat(thread.get(5, TimeUnit.SECONDS)).isEqualTo("server-thread");
        }
    }

    @Test
    void theAdaptersTimerReleasesOriginatesThatNobodyAnswers() throws Exception {
        ami.answerOriginates(action -> "");
        try (AsteriskConnection asterisk = factory.getConnection()) {
            CompletableFuture<Submission> call =
                    asterisk.originate(Calls.call(1)).toCompletableFuture();
            clock.advance(Duration.ofSeconds(10));
            assertThat(call.get(5, TimeUnit.SECONDS)).isEqualTo(Submission.IN_DOUBT);
        }
    }

    @Test
    void aClosedConnectionIsGivenBackAndDeadWhileItsSessionLives() throws Exception {
        AsteriskConnection asterisk = factory.getConnection();
        asterisk.close();
        asterisk.close();
        assertThat(pool.closed()).hasSize(1);
        assertThat(pool.closed().get(0).getConnectionHandle()).isSameAs(asterisk);
        assertThatThrownBy(asterisk::ping).isInstanceOf(IllegalStateException.class);
        assertThat(valid()).isTrue();
    }

    @Test
    void aSessionThatDiesUnusedIsReportedToThePool() throws Exception {
        factory.getConnection().close();
        ami.drop();
        await().until(() -> pool.errors().size() == 1);
        assertThat(pool.errors().get(0).getException())
                .hasMessageContaining("Asterisk closed the session")
                .hasMessageNotContaining(ScriptedAmi.SECRET);
        assertThat(valid()).isFalse();
    }

    @Test
    void aSessionThatThePoolDestroysIsNoError() throws Exception {
        factory.getConnection().close();
        pool.session().destroy();
        await().during(Duration.ofMillis(300)).until(() -> pool.errors().isEmpty());
        assertThat(ami.actions("Logoff")).hasSize(1);
    }

    @Test
    void aSessionHeardFromRecentlyIsValidWithoutARoundTrip() throws Exception {
        factory.getConnection().close();
        clock.advance(Duration.ofSeconds(3));
        assertThat(valid()).isTrue();
        assertThat(ami.actions("Ping")).isEmpty();
    }

    @Test
    void aSessionAfterASilenceIsAsked() throws Exception {
        factory.getConnection().close();
        clock.advance(Duration.ofSeconds(4));
        assertThat(valid()).isTrue();
        assertThat(ami.actions("Ping")).hasSize(1);
    }

    @Test
    void aSessionThatDoesNotAnswerIsInvalid() throws Exception {
        factory.getConnection().close();
        ami.freeze();
        clock.advance(Duration.ofSeconds(4));
        assertThat(valid()).isFalse();
        await().until(() -> pool.errors().size() == 1);
    }

    @Test
    void aRefusedLoginIsToldToWhoAsksForAConnection() {
        ami.refuseLogins();
        assertThatThrownBy(factory::getConnection)
                .isInstanceOf(SecurityException.class)
                .hasMessageNotContaining(ScriptedAmi.SECRET);
    }

    @Test
    void aReloadIsASessionOfItsOwnByItsOwnUser() throws Exception {
        adapter.setReloadUser("reloader");
        adapter.setReloadSecret(ScriptedAmi.SECRET);
        try (AsteriskConnection asterisk = factory.getConnection()) {
            asterisk.reload("res_pjsip.so");
        }
        assertThat(ami.actions("Reload")).hasSize(1);
        assertThat(ami.actions("Reload").get(0).header("Module")).isEqualTo("res_pjsip.so");
        assertThat(ami.actions("Login"))
                .extracting(login -> login.header("Username"))
                .containsExactly("ictb", "reloader");
        assertThat(ami.actions("Logoff")).hasSize(1);
        assertThat(valid()).isTrue();
    }

    @Test
    void withoutAUserForItNothingIsReloadedAndNobodyLogsIn() throws Exception {
        try (AsteriskConnection asterisk = factory.getConnection()) {
            assertThatThrownBy(() -> asterisk.reload("res_pjsip.so"))
                    .isInstanceOf(NotSupportedException.class)
                    .hasMessage("No AMI user for reloads is configured (reloadUser of the adapter)");
        }
        assertThat(ami.actions("Login")).hasSize(1);
    }

    @Test
    void aRefusedReloadIsASentenceWithoutTheSecretAndItsSessionEnds() throws Exception {
        adapter.setReloadUser("reloader");
        adapter.setReloadSecret(ScriptedAmi.SECRET);
        ami.refuse("Reload", "Permission denied");
        try (AsteriskConnection asterisk = factory.getConnection()) {
            assertThatThrownBy(() -> asterisk.reload("res_pjsip.so"))
                    .isInstanceOf(ResourceException.class)
                    .hasMessageStartingWith("Asterisk refuses Reload to asterisk (reloader@127.0.0.1:")
                    .hasMessageEndingWith("Permission denied")
                    .hasMessageNotContaining(ScriptedAmi.SECRET);
        }
        assertThat(ami.actions("Logoff")).hasSize(1);
    }

    @Test
    void aModuleNameThatWouldBeAnotherActionIsNotWritten() throws Exception {
        adapter.setReloadUser("reloader");
        adapter.setReloadSecret(ScriptedAmi.SECRET);
        try (AsteriskConnection asterisk = factory.getConnection()) {
            assertThatThrownBy(() -> asterisk.reload("res_pjsip.so\r\n\r\nAction: Restart"))
                    .isInstanceOf(ResourceException.class)
                    .hasMessage("No module to reload: CR, LF or NUL in the AMI header module");
        }
        assertThat(ami.actions("Reload")).isEmpty();
        assertThat(ami.actions("Restart")).isEmpty();
    }

    @Test
    void onlyALivingSessionMatches() throws Exception {
        factory.getConnection().close();
        Set<ManagedConnection> pooled = Set.of(pool.session());
        assertThat(sessions.matchManagedConnections(pooled, null, null)).isSameAs(pool.session());
        ami.drop();
        await().until(() -> sessions.matchManagedConnections(pooled, null, null) == null);
    }

    @Test
    void anOpenConnectionCanMoveToAnotherSession() throws Exception {
        AsteriskConnection asterisk = factory.getConnection();
        ManagedConnection other = sessions.createManagedConnection(null, null);
        other.associateConnection(asterisk);
        pool.session().destroy();
        asterisk.ping();
        assertThat(ami.actions("Ping")).hasSize(1);
    }

    @Test
    void thereAreNoTransactions() throws Exception {
        factory.getConnection().close();
        assertThatThrownBy(() -> pool.session().getXAResource()).isInstanceOf(NotSupportedException.class);
        assertThatThrownBy(() -> pool.session().getLocalTransaction()).isInstanceOf(NotSupportedException.class);
    }

    @Test
    void thereIsNoPoolWithoutAServer() {
        assertThatThrownBy(sessions::createConnectionFactory).isInstanceOf(NotSupportedException.class);
    }

    @Test
    void theServerMayShowWhoAnswers() throws Exception {
        factory.getConnection().close();
        assertThat(pool.session().getMetaData()).isEqualTo(new SessionMetaData("22.10.1", "ictb"));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean valid() throws ResourceException {
        return sessions.getInvalidConnections(Set.of(pool.session())).isEmpty();
    }
}
