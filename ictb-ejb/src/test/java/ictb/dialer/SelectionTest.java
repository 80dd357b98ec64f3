package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.trunk.Routing;
import ictb.trunk.SampleTrunks;
import ictb.trunk.TriedTrunks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    /** Trunks that were not stored have the id 0. */
    private static final long OURS = 0;

    private static final Routing ROUTING = new Routing(Map.of("1", List.of(OURS), "2", List.of(7L)), 1);

    private static ClaimOrder order(int most, Optional<QueueMark> after) {
        return new ClaimOrder(
                new Lease(1, 1),
                1,
                SampleTrunks.withHost("a.example"),
                most,
                new Origin("asterisk", "asterisk"),
                "mark",
                ROUTING,
                Set.of(OURS, 7L),
                after);
    }

    private static ReadyContact contact(long id, String phone) {
        return new ReadyContact(NOW, id, phone, 0, Optional.empty(), false, false, Optional.empty(), TriedTrunks.NONE);
    }

    private static List<ReadyContact> contacts(String... phones) {
        return IntStream.range(0, phones.length)
                .mapToObj(i -> contact(i + 1, phones[i]))
                .toList();
    }

    @Test
    void whereAllGoByOneTrunkTheHeadOfTheQueueIsTaken() {
        Selection selection = Selection.of(contacts("111", "112"), order(2, Optional.empty()), 2);

        assertThat(selection.taken()).hasSize(2);
        assertThat(selection.mark()).isEmpty();
        assertThat(selection.isAtEnd()).isFalse();
    }

    @Test
    void contactsOfAnotherTrunkArePassedOverAndRemembered() {
        Selection selection = Selection.of(contacts("211", "111", "212"), order(5, Optional.empty()), 5);

        assertThat(selection.taken()).extracting(ReadyContact::contactId).containsExactly(2L);
        assertThat(selection.mark()).contains(new QueueMark(NOW, 3));
        assertThat(selection.isAtEnd()).isTrue();
    }

    @Test
    void whatIsTooMuchForNowIsNotPassedOver() {
        Selection selection = Selection.of(contacts("211", "111", "112"), order(1, Optional.of(QueueMark.HEAD)), 1);

        assertThat(selection.taken()).extracting(ReadyContact::contactId).containsExactly(2L);
        assertThat(selection.mark()).contains(new QueueMark(NOW, 2));
        assertThat(selection.isAtEnd()).isFalse();
    }

    @Test
    void contactThatNoRouteReachesIsTakenToBeRefused() {
        assertThat(Selection.of(contacts("311"), order(1, Optional.empty()), 1).taken())
                .hasSize(1);
    }

    /** Claim by claim, nobody is lost and nobody is called twice, whoever's turn it is. */
    @Property
    void queueIsWorkedOffByClaimsOfEitherTrunk(
            @ForAll List<@IntRange(min = 1, max = 3) Integer> firstDigits,
            @ForAll @IntRange(min = 1, max = 7) int most) {
        List<ReadyContact> queue = new ArrayList<>(IntStream.range(0, firstDigits.size())
                .mapToObj(i -> contact(i + 1, firstDigits.get(i) + "12"))
                .toList());
        long others = firstDigits.stream().filter(digit -> digit == 2).count();
        Optional<QueueMark> mark = Optional.empty();
        Selection selection;
        do {
            QueueMark from = mark.orElse(QueueMark.HEAD);
            ClaimOrder order = order(most, mark);
            List<ReadyContact> picked = queue.stream()
                    .filter(contact -> contact.due().isAfter(from.due()) || contact.contactId() > from.contactId())
                    .limit(Selection.window(order, most))
                    .toList();
            selection = Selection.of(picked, order, most);
            queue.removeAll(selection.taken());
            mark = selection.mark();
        } while (!selection.isAtEnd());

        assertThat(queue)
                .hasSize((int) others)
                .allMatch(contact -> contact.phone().startsWith("2"));
        assertThat(Stream.of(mark).flatMap(Optional::stream).count()).isEqualTo(others > 0 ? 1 : 0);
    }
}
