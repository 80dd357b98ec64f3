package ictb.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.platform.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsFilterTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false, '', true",
        "0:0:0:0:0:0:0:1, false, '', true",
        "192.0.2.1, false, '', false",
        "127.0.0.1, true, '', false",
        "127.0.0.1, true, 127.0.0.1, true",
        "10.1.2.3, false, 10.0.0.0/8, true",
        "127.0.0.1, false, 10.0.0.0/8, true",
        "192.0.2.1, false, 10.0.0.0/8, false",
        "192.0.2.1, true, any, true",
    })
    void thisHostAndThoseWhoAreNamedMayLook(String address, boolean isForwarded, String from, boolean mayLook) {
        Settings settings = Settings.of(Map.of("ICTB_OPERATIONS_FROM", from));

        assertThat(OperationsFilter.mayLook(address, isForwarded, settings.get(Settings.OPERATIONS_FROM)))
                .isEqualTo(mayLook);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, -, -, DETAILS",
                "false, -, -, NOTHING",
                "false, -, Bearer 0123456789abcdef, NOTHING",
                "true, 0123456789abcdef, -, STATUS",
                "true, 0123456789abcdef, Bearer fedcba9876543210, STATUS",
                "false, 0123456789abcdef, Bearer fedcba9876543210, NOTHING",
                "false, 0123456789abcdef, Bearer 0123456789abcdef, DETAILS",
                "false, 0123456789abcdef, bearer 0123456789abcdef, DETAILS",
                "false, 0123456789abcdef, Basic 0123456789abcdef, NOTHING",
            })
    void whereThereIsATokenAnAddressShowsNoDetails(
            boolean mayLook, String token, String authorization, OperationsFilter.Sight sight) {
        assertThat(OperationsFilter.sight(mayLook, Optional.ofNullable(token), Optional.ofNullable(authorization)))
                .isEqualTo(sight);
    }
}
