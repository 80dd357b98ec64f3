package ictb.trunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrunkTest {

    private static final Optional<String> NONE = Optional.empty();

    private static Trunk trunk(String dialString) {
        return new Trunk(SampleTrunks.members(Optional.of(dialString), NONE, NONE, NONE));
    }

    @Test
    void numberStandsInTheDialString() {
        assertThat(trunk("PJSIP/00{number}@carrier").dialString(new PhoneNumber("12125550100")))
                .isEqualTo("PJSIP/0012125550100@carrier");
    }

    @Test
    void trunkWithAHostIsDialledByTheEndpointOfItsId() {
        assertThat(SampleTrunks.withHost("192.0.2.1").dialString(new PhoneNumber("12125550100")))
                .isEqualTo("PJSIP/12125550100@ictb-trunk-0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PJSIP/carrier",
                "{number}",
                "PJSIP/{number}@a&PJSIP/1@a",
                "PJSIP/{number}@a,30",
                "PJSIP/{number}@a\nVariable: x=y",
                "PJSIP/${SHELL(ls)}{number}",
                "PJSIP/{number};x",
                "PJSIP/{number}{number}"
            })
    void dialStringThatWouldDialAnythingElseIsRefused(String dialString) {
        assertThatThrownBy(() -> trunk(dialString)).isInstanceOf(DomainException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip.example.org;x", "a b", "a\n[x]", "-a", "a..b", "[::1]", "a:5060", "a]"})
    void hostThatWouldBreakTheConfigurationIsRefused(String host) {
        assertThatThrownBy(() -> SampleTrunks.withHost(host)).isInstanceOf(DomainException.class);
    }

    @Test
    void trunkGoesByEveryAsteriskUntilItIsGivenSome() {
        Trunk trunk = SampleTrunks.withHost("a.example");
        assertThat(trunk.goesBy("berlin")).isTrue();

        trunk.change(SampleTrunks.asterisks(List.of(" berlin", "paris", "berlin")));

        assertThat(trunk.asterisks()).containsExactly("berlin", "paris");
        assertThat(trunk.goesBy("rome")).isFalse();
        trunk.change(SampleTrunks.asterisks(List.of()));
        assertThat(trunk.goesBy("rome")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../berlin", "a,b", "-a", "two words"})
    void nameThatNoAsteriskCanHaveIsRefused(String name) {
        Trunk trunk = SampleTrunks.withHost("a.example");

        assertThatThrownBy(() -> trunk.change(SampleTrunks.asterisks(List.of(name))))
                .hasMessage("trunk.asterisk is a list of names, each of 1 to 64 letters, digits and . _ -");
    }

    @Test
    void secretAloneAndHostBesideADialStringAreRefused() {
        assertThatThrownBy(
                        () -> new Trunk(SampleTrunks.members(NONE, Optional.of("a.example"), NONE, Optional.of("x"))))
                .hasMessage("trunk.username and trunk.secret go together");
        assertThatThrownBy(() -> new Trunk(
                        SampleTrunks.members(Optional.of("PJSIP/{number}@a"), Optional.of("a.example"), NONE, NONE)))
                .hasMessage("A trunk has a dialstring or a host, not both");
        assertThatThrownBy(() -> new Trunk(SampleTrunks.members(
                        Optional.of("PJSIP/{number}@a"), NONE, Optional.of("me"), Optional.of("x"))))
                .hasMessage("trunk.port, username, secret and dtmf_mode go with a host");
    }

    @Test
    void membersTellNoSecret() {
        TrunkMembers sent =
                SampleTrunks.members(NONE, Optional.of("a.example"), Optional.of("me"), Optional.of("canary"));

        assertThat(sent.toString()).doesNotContain("canary");
        assertThat(TrunkRow.of(new Trunk(sent)).toString()).doesNotContain("canary");
    }

    @Property
    void whateverPassesIsOneLineWithoutComment(@ForAll String text) {
        Optional<Trunk> made = made(SampleTrunks.members(NONE, Optional.of(text), NONE, NONE))
                .or(() -> made(SampleTrunks.members(NONE, Optional.of("a"), Optional.of("me"), Optional.of(text))));

        made.ifPresent(
                trunk -> assertThat(trunk.host().orElseThrow() + trunk.secret().orElse(""))
                        .matches("[!-~]+")
                        .doesNotContain(";", "[", "]", "\\", "\"", "#", "<", ">"));
    }

    @Example
    void usualTrunkPasses() {
        assertThat(made(SampleTrunks.members(NONE, Optional.of("sip.example.org"), NONE, NONE)))
                .isPresent();
    }

    private static Optional<Trunk> made(TrunkMembers sent) {
        try {
            return Optional.of(new Trunk(sent));
        } catch (DomainException refused) {
            return Optional.empty();
        }
    }
}
