package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptSignals;
import ictb.dialer.Origin;
import ictb.dialer.OriginHealth;
import ictb.dialer.TransmitterUnavailable;
import ictb.platform.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AsteriskNodesTest {

    private final List<Origin> cameUp = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AsteriskNodes nodes =
            new AsteriskNodes(Settings.of(Map.of()), new AsteriskFigures(registry), new AttemptSignals() {
                @Override
                public void report(AttemptSignal signal) {}

                @Override
                public void transmitterUp(Origin origin) {
                    cameUp.add(origin);
                }

                @Override
                public void took(Origin origin, OriginHealth.Heard heard) {}
            });

    /** Which Asterisk each pool is of; absent = there is no such pool yet. */
    private final Map<String, String> pools = new HashMap<>();

    private void configure(String... names) {
        nodes.open(List.of(names).stream()
                .<AsteriskPool>map(name -> new AsteriskPool(name) {
                    @Override
                    String listen() throws TransmitterUnavailable {
                        return Optional.ofNullable(pools.get(name))
                                .orElseThrow(() -> new TransmitterUnavailable("No Asterisk: " + name + " not found"));
                    }
                })
                .toList());
        nodes.look();
    }

    private static Origin origin(String name) {
        return new Origin("asterisk", name);
    }

    private List<String> names() {
        return nodes.all().stream().map(AsteriskNode::name).toList();
    }

    @Test
    void eachPoolIsOfAnAsteriskInTheOrderOfTheConfiguration() {
        pools.putAll(Map.of("eis/b", "berlin", "eis/a", "asterisk"));
        configure("eis/b", "eis/a");

        assertThat(names()).containsExactly("berlin", "asterisk");
        assertThat(nodes.unknown()).isEmpty();
    }

    @Test
    void poolThatIsMadeLaterIsFoundInItsPlace() {
        pools.put("eis/b", "berlin");
        configure("eis/a", "eis/b");

        assertThat(names()).containsExactly("berlin");
        assertThat(nodes.unknown()).contains("No Asterisk: eis/a not found");
        assertThat(nodes.of("")).as("attempts of before there were names").isEmpty();
        pools.put("eis/a", "asterisk");
        nodes.look();

        assertThat(names()).containsExactly("asterisk", "berlin");
        assertThat(nodes.unknown()).isEmpty();
        assertThat(nodes.of("")).contains(nodes.all().get(0));
    }

    @Test
    void secondPoolOfTheSameAsteriskIsTold() {
        pools.putAll(Map.of("eis/a", "asterisk", "eis/b", "asterisk"));
        configure("eis/a", "eis/b");

        assertThat(names()).containsExactly("asterisk");
        assertThat(nodes.unknown())
                .contains("Two pools are of the Asterisk asterisk: eis/b and another one; set node in one of them");
    }

    @Test
    void nameThatCannotBeAFolderIsTold() {
        pools.put("eis/a", "../berlin");
        configure("eis/a");

        assertThat(names()).isEmpty();
        assertThat(nodes.unknown()).isPresent();
    }

    @Test
    void asteriskThatWasHeardBeforeItsPoolWasFoundComesUpWithIt() {
        configure("eis/a");
        nodes.up("asterisk", "boot-1", Instant.EPOCH);
        assertThat(cameUp).isEmpty();

        pools.put("eis/a", "asterisk");
        nodes.look();

        assertThat(cameUp).containsExactly(origin("asterisk"));
    }

    @Test
    void oneThatIsSilentSaysSoAndTheOtherGoesOn() {
        pools.putAll(Map.of("eis/a", "asterisk", "eis/b", "berlin"));
        configure("eis/a", "eis/b");
        nodes.up("asterisk", "boot-1", Instant.EPOCH);
        nodes.up("berlin", "boot-2", Instant.EPOCH);
        nodes.down("berlin", "Connection refused");

        AsteriskReady ready = new AsteriskReady(nodes, Settings.of(Map.of()));

        assertThat(ready.obstacle()).isEmpty();
        assertThat(ready.remark()).contains("No connection to Asterisk berlin: Connection refused");
        assertThat(registry.get("ictb.asterisk.link")
                        .tag("asterisk", "berlin")
                        .gauge()
                        .value())
                .isZero();
        nodes.down("asterisk", "Connection reset");
        assertThat(ready.obstacle())
                .contains("No connection to Asterisk: Connection reset; "
                        + "No connection to Asterisk berlin: Connection refused");
    }

    @Test
    void oneThatIsNotOfTheConfigurationIsNoneOfOurs() {
        pools.put("eis/a", "asterisk");
        configure("eis/a");

        nodes.up("berlin", "boot-2", Instant.EPOCH);

        assertThat(cameUp).isEmpty();
        assertThat(nodes.of("berlin")).isEmpty();
    }

    @Test
    void firstOneIncludesTheFolderAndEachOtherAFolderInIt() {
        pools.putAll(Map.of("eis/a", "asterisk", "eis/b", "berlin"));
        configure("eis/a", "eis/b");

        assertThat(nodes.all())
                .extracting(node -> node.conf(Path.of("/shared")))
                .containsExactly(Path.of("/shared/conf"), Path.of("/shared/conf/berlin"));
    }
}
