package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static final Origin BERLIN = new Origin("asterisk", "berlin");
    private static final Origin PARIS = new Origin("asterisk", "paris");

    private static Spread.Room berlin(int inFlight, int free) {
        return new Spread.Room(BERLIN, inFlight, free);
    }

    private static Spread.Room paris(int inFlight, int free) {
        return new Spread.Room(PARIS, inFlight, free);
    }

    @Test
    void whoCarriesFewestGetsTheNextCall() {
        assertThat(Spread.next(List.of(berlin(5, 100), paris(4, 100)), 1)).contains(new Spread.Part(PARIS, 1));
    }

    @Test
    void manyCallsAreSharedSoThatAllCarryAlike() {
        assertThat(Spread.next(List.of(berlin(0, 100), paris(0, 100)), 40)).contains(new Spread.Part(BERLIN, 20));
        assertThat(Spread.next(List.of(berlin(10, 100), paris(0, 100)), 30)).contains(new Spread.Part(PARIS, 20));
    }

    @Test
    void whoIsFullGetsNone() {
        assertThat(Spread.next(List.of(berlin(2, 0), paris(50, 3)), 10)).contains(new Spread.Part(PARIS, 3));
        assertThat(Spread.next(List.of(berlin(9, -4), paris(50, 0)), 10)).isEmpty();
    }

    @Test
    void oneAloneGetsAll() {
        assertThat(Spread.next(List.of(berlin(7, 100)), 10)).contains(new Spread.Part(BERLIN, 10));
    }

    @Test
    void noCallIsNobodys() {
        assertThat(Spread.next(List.of(berlin(7, 100)), 0)).isEmpty();
        assertThat(Spread.next(List.of(), 3)).isEmpty();
    }
}
