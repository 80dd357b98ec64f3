package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptSignals;
import ictb.dialer.Origin;
import ictb.dialer.OriginHealth;
import ictb.dialer.TransmitterUnavailable;
import ictb.platform.Settings;
import ictb.ra.AsteriskConnection;
import ictb.trunk.SampleTrunks;
import ictb.trunk.Trunk;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SipProvisioningTest {

    private static final Logger LOG = Logger.getLogger(SipProvisioning.class.getName());

    private static final Origin ORIGIN = new Origin("asterisk", "asterisk");

    @TempDir
    Path shared;

    private final SipProvisioning provisioning = new SipProvisioning();
    private AsteriskNodes nodes = nodes("asterisk");
    private final List<String> reloads = new ArrayList<>();
    private final Set<String> away = new HashSet<>();
    private final KnownTrunks known = new KnownTrunks();
    private List<Trunk> withHosts = List.of();
    private final Warnings warnings = new Warnings();
    private Optional<ResourceException> refusal = Optional.empty();
    private String text = "[12345]\n";
    private Path file;

    @BeforeEach
    void connect() {
        file = shared.resolve("conf/pjsip_extensions.conf");
        provisioning.extensions = new PjsipExtensions() {
            @Override
            public String text() {
                return text;
            }
        };
        provisioning.addresses = host -> List.of("192.0.2.1");
        provisioning.trunks = new PjsipTrunks() {
            @Override
            public List<Trunk> withHosts() {
                return withHosts;
            }
        };
        provisioning.known = known;
        provisioning.nodes = nodes;
        provisioning.provideTo(Settings.of(Map.of("ICTB_ASTERISK_DIR", shared.toString())));
        LOG.addHandler(warnings);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(warnings);
        LOG.setUseParentHandlers(true);
    }

    /** Reloads, and may do nothing else. */
    private AsteriskConnection asterisk() {
        return (AsteriskConnection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AsteriskConnection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("reload")) {
                        reloads.add((String) arguments[0]);
                        if (refusal.isPresent()) {
                            throw refusal.get();
                        }
                    }
                    return null;
                });
    }

    private void linkUp(String bootId) {
        nodes.up("asterisk", bootId, Instant.EPOCH);
    }

    private AsteriskNodes nodes(String... names) {
        AsteriskNodes made =
                new AsteriskNodes(Settings.of(Map.of()), new AsteriskFigures(new SimpleMeterRegistry()), new Deaf());
        made.open(Stream.of(names).<AsteriskPool>map(name -> pool(name)).toList());
        return made;
    }

    private AsteriskPool pool(String name) {
        return new AsteriskPool("eis/" + name) {
            @Override
            String listen() {
                return name;
            }

            @Override
            AsteriskConnection connect() throws TransmitterUnavailable {
                if (away.contains(name)) {
                    throw new TransmitterUnavailable("No Asterisk: no pool");
                }
                return asterisk();
            }
        };
    }

    /** Nobody dials here. */
    private static final class Deaf implements AttemptSignals {

        @Override
        public void report(AttemptSignal signal) {}

        @Override
        public void transmitterUp(Origin origin) {}

        @Override
        public void took(Origin origin, OriginHealth.Heard heard) {}
    }

    @Test
    void fileIsWrittenAndTheSipStackReadsIt() {
        linkUp("boot-1");

        assertThat(provisioning.provide()).isTrue();
        assertThat(file).hasContent(text);
        assertThat(reloads).containsExactly("res_pjsip.so");
    }

    @Test
    void fileIsWrittenWhileAsteriskIsAwayAndReadWhenItIsBack() {
        assertThat(provisioning.provide()).isFalse();
        assertThat(file).hasContent(text);
        assertThat(reloads).isEmpty();

        linkUp("boot-1");

        assertThat(provisioning.provide()).isTrue();
        assertThat(reloads).hasSize(1);
    }

    @Test
    void nothingIsDoneWhereNothingHasChanged() {
        linkUp("boot-1");
        provisioning.provide();

        assertThat(provisioning.provide()).isTrue();
        assertThat(reloads).hasSize(1);
    }

    @Test
    void changeIsReadToo() {
        linkUp("boot-1");
        provisioning.provide();
        text = "[12345]\n[12346]\n";

        provisioning.provide();

        assertThat(file).hasContent(text);
        assertThat(reloads).hasSize(2);
    }

    @Test
    void trunkWithAHostWaitsUntilAsteriskIsToldOfIt() {
        Trunk trunk = SampleTrunks.withHost("sip.example.org");
        withHosts = List.of(trunk);

        assertThat(provisioning.provide()).isFalse();
        assertThat(known.obstacle(trunk, ORIGIN)).contains("Asterisk has not been told of trunk carrier yet");
        linkUp("boot-1");
        provisioning.provide();

        assertThat(known.obstacle(trunk, ORIGIN)).isEmpty();
        assertThat(shared.resolve("conf/pjsip_trunks.conf")).content().contains("contact = sip:sip.example.org:5060");
    }

    @Test
    void asteriskThatWasStartedAgainIsToldAgain() {
        linkUp("boot-1");
        provisioning.provide();
        linkUp("boot-2");

        provisioning.provide();

        assertThat(reloads).hasSize(2);
    }

    /** Asterisk may have been reloaded while it was away. */
    @Test
    void lostFileIsWrittenAgainAndRead() throws IOException {
        linkUp("boot-1");
        provisioning.provide();
        Files.delete(file);

        provisioning.provide();

        assertThat(file).hasContent(text);
        assertThat(reloads).hasSize(2);
    }

    @Test
    void failedReloadIsTriedAgainAndToldOnce() {
        linkUp("boot-1");
        refusal = Optional.of(new ResourceException("Asterisk refuses Reload"));

        assertThat(provisioning.provide()).isFalse();
        assertThat(provisioning.provide()).isFalse();
        assertThat(warnings.told)
                .containsExactly(
                        "Changed extensions and trunks are not known to Asterisk yet, trying on: Asterisk refuses Reload");
        refusal = Optional.empty();
        assertThat(provisioning.provide()).isTrue();
        assertThat(reloads).hasSize(3);
    }

    @Test
    void fileThatCannotBeWrittenIsToldOnceAndTriedAgain() throws IOException {
        Files.createDirectories(file.resolve("a folder in its place"));
        linkUp("boot-1");

        assertThat(provisioning.provide()).isFalse();
        assertThat(provisioning.provide()).isFalse();
        assertThat(warnings.told).hasSize(1);
        assertThat(reloads).isEmpty();
        Files.delete(file.resolve("a folder in its place"));
        Files.delete(file);
        assertThat(provisioning.provide()).isTrue();
    }

    @Test
    void withoutAUserWhoReloadsTheAdministratorIsAskedOnceAChange() {
        linkUp("boot-1");
        refusal = Optional.of(new NotSupportedException("no user"));

        assertThat(provisioning.provide()).isTrue();
        assertThat(provisioning.provide()).isTrue();
        assertThat(reloads).hasSize(1);
        assertThat(warnings.told).isEmpty();
    }

    @Test
    void faultOfTheDatabaseIsSurvived() {
        provisioning.extensions = new PjsipExtensions() {
            @Override
            public String text() {
                throw new IllegalStateException("no database");
            }
        };

        assertThat(provisioning.provide()).isFalse();
        assertThat(warnings.told).hasSize(1);
    }

    @Test
    void poolThatIsAwayIsTriedAgain() {
        away.add("asterisk");
        linkUp("boot-1");

        assertThat(provisioning.provide()).isFalse();
        assertThat(file).hasContent(text);
    }

    @Test
    void eachAsteriskIsToldOfItsTrunksInAFolderOfItsOwn() {
        nodes = nodes("asterisk", "berlin");
        provisioning.nodes = nodes;
        withHosts = List.of(SampleTrunks.withHost("sip.example.org"), SampleTrunks.by("sip.example.net", "berlin"));
        linkUp("boot-1");
        nodes.up("berlin", "boot-7", Instant.EPOCH);

        assertThat(provisioning.provide()).isTrue();

        assertThat(reloads).hasSize(2);
        assertThat(shared.resolve("conf/pjsip_trunks.conf"))
                .content()
                .contains("sip.example.org")
                .doesNotContain("sip.example.net");
        assertThat(shared.resolve("conf/berlin/pjsip_trunks.conf"))
                .content()
                .contains("sip.example.org", "sip.example.net");
        assertThat(shared.resolve("conf/berlin/pjsip_extensions.conf")).hasContent(text);
    }

    @Test
    void asteriskThatIsAwayKeepsNoOtherWaiting() {
        nodes = nodes("asterisk", "berlin");
        provisioning.nodes = nodes;
        Trunk trunk = SampleTrunks.withHost("sip.example.org");
        withHosts = List.of(trunk);
        away.add("asterisk");
        linkUp("boot-1");
        nodes.up("berlin", "boot-7", Instant.EPOCH);

        assertThat(provisioning.provide()).isFalse();

        assertThat(reloads).hasSize(1);
        assertThat(known.obstacle(trunk, new Origin("asterisk", "berlin"))).isEmpty();
        assertThat(known.obstacle(trunk, ORIGIN)).isPresent();
    }

    /** Warnings in the log. */
    private static final class Warnings extends Handler {

        private final List<String> told = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                told.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
