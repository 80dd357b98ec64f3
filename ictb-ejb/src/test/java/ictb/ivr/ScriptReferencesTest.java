package ictb.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.ivr.flow.Flow;
import ictb.ivr.flow.Node;
import ictb.ivr.reminder.Keys;
import ictb.ivr.reminder.Part;
import ictb.ivr.reminder.Reminder;
import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptReferencesTest {

    private static final Optional<String> END = Optional.empty();

    /** Of Britain, with recording 3 and extension 4, whose calls may go to British numbers. */
    private static final Owner BRITON = new Owner() {

        @Override
        public boolean hasRecording(long recordingId) {
            return recordingId == 3;
        }

        @Override
        public boolean hasExtension(long extensionId) {
            return extensionId == 4;
        }

        @Override
        public Optional<String> country() {
            return Optional.of("GB");
        }

        @Override
        public boolean mayReach(PhoneNumber number) {
            return number.digits().startsWith("44");
        }
    };

    private static final ScriptReferences REFERENCES = new ScriptReferences(BRITON);

    static List<Node> nodesThatPlay() {
        Optional<Integer> standard = Optional.empty();
        return List.of(
                new Node.Play(5, END),
                new Node.Menu(5, Map.of("1", "a"), standard, standard, END, END),
                new Node.Input(5, "pin", standard, standard, standard, END, END),
                new Node.Listen(Optional.of(5L), standard, END));
    }

    @ParameterizedTest
    @MethodSource("nodesThatPlay")
    void recordingThatIsNotTheOwnersIsRefusedInEveryNodeThatPlays(Node node) {
        assertThatThrownBy(() -> REFERENCES.checked(flow(node)))
                .isInstanceOf(DomainException.class)
                .hasMessage("No recording with id 5: let node a name another");
    }

    @Test
    void extensionThatIsNotTheOwnersIsRefused() {
        assertThatThrownBy(() -> REFERENCES.checked(flow(transfer(Optional.of(5L), END))))
                .isInstanceOf(DomainException.class)
                .hasMessage("No extension with id 5: let node a name another");
    }

    @Test
    void numberThatTheOwnersCallsMayNotReachIsRefused() {
        assertThatThrownBy(() -> REFERENCES.checked(flow(transfer(Optional.empty(), Optional.of("+1 212 555 0100")))))
                .isInstanceOf(DomainException.class)
                .hasMessage(
                        "Node a may not transfer to 12125550100: it is outside the prefixes that are set for the IVR's"
                                + " owner, and none of the owner's DIDs");
    }

    @Test
    void numberIsKeptAsItIsDialled() {
        Flow checked = REFERENCES.checked(flow(transfer(Optional.empty(), Optional.of("020 7946 0000"))));

        assertThat(checked).isEqualTo(flow(transfer(Optional.empty(), Optional.of("442079460000"))));
    }

    @Test
    void flowThatNamesTheOwnersThingsStaysAsItIs() {
        Flow flow = new Flow("a", Map.of("a", new Node.Play(3, Optional.of("b")), "b", transfer(Optional.of(4L), END)));

        assertThat(REFERENCES.checked(flow)).isEqualTo(flow);
    }

    @Test
    void recordingOfAReminderThatIsNotTheOwnersIsRefused() {
        Keys keys = new Keys(END, END, END);
        Reminder reminder = new Reminder(List.of(new Part.Recorded(3), new Part.Recorded(5)), keys);

        assertThatThrownBy(() -> REFERENCES.demand(reminder))
                .isInstanceOf(DomainException.class)
                .hasMessage("No recording with id 5: let parts[1] name another");
    }

    private static Node transfer(Optional<Long> extensionId, Optional<String> number) {
        return new Node.Transfer(extensionId, number, Optional.empty(), END);
    }

    private static Flow flow(Node node) {
        return new Flow("a", Map.of("a", node));
    }
}
