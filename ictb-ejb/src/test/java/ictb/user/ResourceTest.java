package ictb.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weekday | 2,3,4,5,6 | 2,3,4,5,6",
                "weekday | 6, 2, 2 | 2,6",
                "daytime | 9:00 - 18:00 | 09:00-18:00",
                "daytime | 22:00-06:00 | 22:00-06:00",
                "daytime | 09:00-09:00 | 09:00-09:00",
                "daytime | 00:00-24:00 | 00:00-00:00",
                "daytime | 08:00-24:00 | 08:00-00:00",
                "channel | 010 | 10",
                "cps | 2.50 | 2.5",
                "cps | 100 | 100",
                "prefix | 44,+1212,44 | 1212,44",
                "spend_hourly | 12.500 | 12.5",
                "SPEND_DAILY | 0 | 0"
            })
    void dataIsStoredInOneWayOfWriting(String resource, String data, String stored) {
        assertThat(Resource.of(resource).read(data)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weekday | 0,1",
                "weekday | 2;3",
                "weekday | monday",
                "daytime | 9-18",
                "daytime | 25:00-26:00",
                "daytime | 24:00-08:00",
                "daytime | 08:00-24:30",
                "channel | 0",
                "channel | 10001",
                "channel | many",
                "cps | 0",
                "cps | 1.234",
                "prefix | abc",
                "prefix | 1,,2",
                "spend_hourly | -1",
                "spend_daily | 1e9",
                "spend_daily | 1.1234567"
            })
    void unreadableDataIsRefused(String resource, String data) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> Resource.of(resource).read(data))
                .withMessageStartingWith("data of " + resource + " is ");
    }

    @Test
    void unknownResourceIsRefused() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> Resource.of("storage"))
                .withMessage("resource is one of weekday, daytime, channel, cps, prefix, spend_hourly, spend_daily");
    }
}
