package ictb.door.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import ictb.platform.api.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(Memory.figures());

    private List<Places.Place> fill(String address, int count) {
        List<Places.Place> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(places.take(address, false));
        }
        return taken;
    }

    private static void assertRefused(int status, ThrowingCallable take) {
        assertThatExceptionOfType(Rejection.class).isThrownBy(take).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.headers()).containsKey("Retry-After");
        });
    }

    @Test
    void oneAddressHasItsOwnPlacesAndNoMore() {
        fill("a", Places.OF_ONE);

        assertRefused(429, () -> places.take("a", false));
        assertThatNoException().isThrownBy(() -> places.take("b", false));
    }

    @Test
    void placeThatIsLeftIsTakenAgain() {
        List<Places.Place> taken = fill("a", Places.OF_ONE);

        taken.get(0).close();

        assertThatNoException().isThrownBy(() -> places.take("a", false));
        assertRefused(429, () -> places.take("a", false));
    }

    @Test
    void placesAreKeptForUrgentRequestsWhereAllOthersAreTaken() {
        fill("a", Places.OF_ONE);
        fill("b", Places.OF_ONE);
        fill("c", Places.ALL - 2 * Places.OF_ONE);

        assertRefused(503, () -> places.take("d", false));
        for (int i = 0; i < Places.URGENT_OF_ONE; i++) {
            places.take("d", true);
        }
        assertRefused(503, () -> places.take("d", true));
        assertThatNoException().isThrownBy(() -> places.take("e", true));
    }

    @Test
    void userHasSoManyPlacesFromAllAddressesTogether() {
        for (int i = 0; i < Places.OF_ONE; i++) {
            places.take("address " + i % 3, false).becomes(7);
        }
        Places.Place more = places.take("d", false);

        assertRefused(429, () -> more.becomes(7));
        assertThatNoException().isThrownBy(() -> more.becomes(8));
    }

    @Test
    void userWhosePlacesAreTakenHasSomeForUrgentRequests() {
        List<Places.Place> taken = new ArrayList<>();
        for (int i = 0; i < Places.OF_ONE; i++) {
            Places.Place place = places.take("a", false);
            place.becomes(7);
            taken.add(place);
        }
        Places.Place urgent = places.take("b", true);

        assertThatNoException().isThrownBy(() -> urgent.becomes(7));
        urgent.close();
        taken.forEach(Places.Place::close);
        fill("a", Places.OF_ONE);
    }

    @Test
    void whatManyTakeAtTheSameTimeIsFreeAfterwards() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < 8; client++) {
                int usrId = client % 2;
                all.add(clients.submit(() -> {
                    for (int i = 0; i < 5_000; i++) {
                        try (Places.Place place = places.take("a", i % 3 == 0)) {
                            place.becomes(usrId);
                        }
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            clients.shutdown();
        }

        fill("a", Places.OF_ONE);
        fill("b", Places.OF_ONE);
        fill("c", Places.ALL - 2 * Places.OF_ONE);
    }
}
