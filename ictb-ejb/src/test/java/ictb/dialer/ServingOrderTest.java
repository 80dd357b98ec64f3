package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.dialer.UserShares.Wanting;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServingOrderTest {

    private static final Wanting A1 = new Wanting(1, 10);
    private static final Wanting A2 = new Wanting(2, 10);
    private static final Wanting A3 = new Wanting(3, 10);
    private static final Wanting B4 = new Wanting(4, 20);
    private static final Wanting C5 = new Wanting(5, 30);
    private static final List<Wanting> ALL = List.of(A1, A2, A3, B4, C5);

    private final ServingOrder<Wanting> order = new ServingOrder<>(Wanting::campaignId, Wanting::usrId);

    @Test
    void usersTakeTurns() {
        assertThat(order.of(ALL)).containsExactly(A1, B4, C5, A2, A3);
    }

    @Test
    void turnGoesOnAfterTheUserWhoWasServedLast() {
        order.served(A1);
        assertThat(order.of(ALL)).containsExactly(B4, C5, A2, A3, A1);
        order.served(C5);
        assertThat(order.of(ALL)).containsExactly(A2, B4, C5, A3, A1);
    }

    @Test
    void campaignsOfAUserTakeTurnsWhoeverElseIsServedBetween() {
        order.served(A2);
        order.served(B4);
        assertThat(order.of(ALL)).startsWith(C5, A3);
    }

    @Test
    void nobodyIsLookedAtTwiceOrForgotten() {
        order.served(B4);
        assertThat(order.of(ALL)).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(order.of(List.of())).isEmpty();
    }
}
