package ictb.launcher.asterisk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsteriskOptionsTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 65536})
    void portOutOfRangeIsRefused(int port) {
        assertThatThrownBy(() -> AsteriskOptions.usual().withSipPort(port))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(port));
    }

    @Test
    void carrierThatWouldEndItsLineOfConfigurationIsRefused() {
        assertThatThrownBy(() -> AsteriskOptions.usual().withCarrier("127.0.0.1\n[evil]", 5060))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
