package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptSignals;
import ictb.dialer.Origin;
import ictb.dialer.OriginHealth;
import ictb.dialer.TransferPayments;
import ictb.ivr.flow.Flow;
import ictb.ivr.flow.Node;
import ictb.ivr.run.Effect;
import ictb.ivr.run.Interpreter;
import ictb.ivr.run.Step;
import ictb.platform.DateOrder;
import ictb.ra.Call;
import ictb.ra.CallEnded;
import ictb.ra.DialEnd;
import ictb.ra.Dialled;
import ictb.ra.Dialling;
import ictb.ra.Prompt;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a conversation writes down, whatever the call and the database do. */
class ScriptedConversationTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final ScriptedCall ABOUT = new ScriptedCall(
            ID, 2, 3, 7, "12125550109", Optional.of("12125550199"), "", "ivr", 1, 1, '9', Optional.empty(), Map.of());

    private final List<String> written = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final List<AttemptSignal> signals = new ArrayList<>();
    private boolean isDatabaseAway;
    private boolean leavesAtTheMenu;
    private final List<String> toldKeys = new ArrayList<>();
    private boolean isPressedMeanwhile;

    private final CallRecords records = new CallRecords() {
        @Override
        public void add(ScriptedCall call, int first, List<Step> way) {
            failIfAway();
            for (int i = 0; i < way.size(); i++) {
                written.add(first + i + " " + way.get(i).node() + " "
                        + way.get(i).end().word());
            }
        }

        @Override
        public void optOut(ScriptedCall call) {
            failIfAway();
            written.add("opted out");
        }
    };

    private final CallMedia media = new CallMedia() {
        @Override
        public Prompt.Recording recording(long recordingId) {
            return new Prompt.Recording("/media/" + recordingId);
        }

        @Override
        public String toRecord(String name) {
            return "/recorded/" + name;
        }
    };

    private final TransferTargets targets = new TransferTargets() {
        @Override
        public Optional<TransferTarget> of(long usrId, String asterisk, Effect.PutThrough through) {
            return through.extensionId().map(id -> new TransferTarget("PJSIP/" + id, Optional.empty()));
        }
    };

    private final AttemptSignals told = new AttemptSignals() {
        @Override
        public void report(AttemptSignal signal) {
            signals.add(signal);
        }

        @Override
        public void transmitterUp(Origin origin) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void took(Origin origin, OriginHealth.Heard heard) {
            throw new UnsupportedOperationException();
        }
    };

    private final Call call = new SilentCall(ID) {
        @Override
        public Optional<Character> readKey(Prompt prompt, Duration timeout) throws CallEnded {
            if (leavesAtTheMenu) {
                throw new CallEnded("gone");
            }
            return Optional.of('1');
        }

        @Override
        public String readDigits(Prompt.Recording prompt, int most, Duration timeout) {
            return "12";
        }

        @Override
        public Duration record(String path, Duration most, Duration silence) {
            return Duration.ofSeconds(2);
        }

        @Override
        public Dialled dial(Dialling dialling) {
            return new Dialled(DialEnd.BUSY, Optional.empty());
        }

        @Override
        public boolean optOutBy(String keys) {
            toldKeys.add(keys);
            return isPressedMeanwhile && toldKeys.size() == 2;
        }

        @Override
        public void set(String variable, String value) {
            answers.add(variable + "=" + value);
        }
    };

    private void failIfAway() {
        if (isDatabaseAway) {
            isDatabaseAway = false;
            throw new EJBException("The database is away");
        }
    }

    private void converse(Node... nodes) {
        Map<String, Node> named = new LinkedHashMap<>();
        for (int i = 0; i < nodes.length; i++) {
            named.put("n" + i, nodes[i]);
        }
        Interpreter interpreter = new Interpreter(new Flow("n0", named), DateOrder.UNKNOWN, field -> Optional.empty());
        ScriptedTransfers transfers = new ScriptedTransfers(call, ABOUT, targets, new TransferPayments(), told);
        new ScriptedConversation(call, new AttemptBook(ABOUT, records, told), interpreter, media, transfers).run();
    }

    private static Node.Menu menu(String next) {
        return new Node.Menu(
                1, Map.of("1", next), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void stepsAreWrittenAndAnswersToldWhileTheCallGoesOn() {
        converse(
                menu("n1"),
                new Node.Listen(Optional.empty(), Optional.empty(), Optional.of("n2")),
                new Node.Transfer(Optional.of(4L), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(written).containsExactly("1 n0 key", "2 n1 recorded", "3 n2 busy");
        assertThat(answers)
                .containsExactly(
                        "ICTB_ANSWERS=n0=1",
                        "ICTB_ANSWERS=n0=1 n1=recorded",
                        "ICTB_ANSWERS=n0=1 n1=recorded n2=busy",
                        "ICTB_SCRIPT=done");
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenWithTheNextStep() {
        isDatabaseAway = true;

        converse(menu("n1"), menu("n2"), new Node.Hangup());

        assertThat(written).containsExactly("1 n0 key", "2 n1 key", "3 n2 hung_up");
    }

    @Test
    void optOutThatCannotBeWrittenIsLeftToTheSettler() {
        isDatabaseAway = true;

        converse(new Node.OptOut(Optional.empty()));

        assertThat(signals).containsExactly(new AttemptSignal.OptedOut(ID));
        assertThat(written).containsExactly("1 n0 opted_out");
    }

    @Test
    void whoHangsUpIsGoneInThatNode() {
        leavesAtTheMenu = true;

        converse(menu("n1"), new Node.Hangup());

        assertThat(written).containsExactly("1 n0 gone");
        assertThat(answers).containsExactly("ICTB_SCRIPT=done");
    }

    @Test
    void asteriskKnowsTheKeysThatOptOutWhereverTheCallIs() {
        converse(
                new Node.Menu(
                        1,
                        Map.of("1", "n1", "2", "n3", "5", "n2"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Node.Input(
                        1,
                        "pin",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Node.Goto("n3"),
                new Node.OptOut(Optional.empty()));

        assertThat(toldKeys).containsExactly("25", "");
        assertThat(written).containsExactly("1 n0 key", "2 n1 digits");
    }

    @Test
    void keyThatWasPressedWhileNobodyListenedOptsOut() {
        isPressedMeanwhile = true;

        converse(
                new Node.Menu(
                        1,
                        Map.of("1", "n1", "2", "n2"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                menu("n2"),
                new Node.OptOut(Optional.empty()));

        assertThat(written).contains("opted out");
    }

    @Test
    void targetThatIsNotThereAnyMoreIsAFailedTransfer() {
        converse(new Node.Transfer(Optional.empty(), Optional.of("12125550101"), Optional.empty(), Optional.empty()));

        assertThat(written).containsExactly("1 n0 failed");
    }
}
