package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "192.0.2.128/25, 192.0.2.128, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.6, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe00::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "fe80::/10, fe80::1%eth0, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "::1, [0:0:0:0:0:0:0:1], true",
        "any, 203.0.113.9, true",
        "'', 127.0.0.1, false",
        "'192.0.2.1, 10.0.0.0/8', 10.1.1.1, true",
    })
    void rangeHoldsWhatBeginsLikeIt(String ranges, String address, boolean isHeld) {
        assertThat(Peers.of(ranges).hold(address)).isEqualTo(isHeld);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "256.1.1.1",
                "1,,2",
                ",",
                "fd00::/129",
                "10.1"
            })
    void whatIsNoRangeIsRefusedAndNoNameIsLookedUp(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Peers.of(text))
                .withMessageStartingWith("the word any, or addresses and CIDR ranges");
    }

    @Test
    void loopbackIsOfBothFamilies() {
        assertThat(Peers.isLoopback("127.8.0.1")).isTrue();
        assertThat(Peers.isLoopback("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(Peers.isLoopback("192.0.2.1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
        "unknown, unknown",
    })
    void networkIsWhatCountsAsOneClient(String address, String network) {
        assertThat(Peers.network(address)).isEqualTo(network);
    }

    @Test
    void proxiesAreNamedOneByOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Peers.named("any"));
        assertThat(Peers.named("").isNobody()).isTrue();
        assertThat(Peers.named("127.0.0.1").hold("127.0.0.1")).isTrue();
    }
}
