package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CarrierAddressesTest {

    private final CarrierAddresses addresses = new CarrierAddresses(Executors::defaultThreadFactory);

    @Test
    void addressIsItself() {
        assertThat(addresses.of("192.0.2.1")).containsExactly("192.0.2.1");
    }

    @Test
    void nameHasTheAddressesThatAreFoundForIt() {
        assertThat(addresses.of("localhost")).contains("127.0.0.1");
    }

    @Test
    void nameThatNobodyKnowsHasNone() {
        assertThat(addresses.of("no-such-host.invalid")).isEmpty();
    }
}
