package ictb.dialer.restored;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.dialer.AttemptIds;
import ictb.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept outside the database: calls and marks. */
class CallJournalTest {

    private static final String INSTALLATION = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "fedcba9876543210fedcba9876543210";
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final AttemptIds ids = new AttemptIds();

    @TempDir
    private Path folder;

    private CallJournal journal(String node, Instant now) {
        Settings settings = settings(node);
        return new CallJournal(
                new RecordFolder(settings), new KnownInstallation(), settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private KeptMarks marks(String node) {
        return new KeptMarks(new RecordFolder(settings(node)), settings(node));
    }

    private Settings settings(String node) {
        return Settings.of(Map.of("ICTB_ASTERISK_DIR", folder.toString(), "ICTB_NODE", node));
    }

    private JournaledCall call(Instant claimed) {
        return new JournaledCall(ids.next(claimed), 3, 70, 1, 2, 1, "", "4711|1700000000", "12125550100");
    }

    private List<JournaledCall> since(Optional<String> newest) {
        List<JournaledCall> read = new ArrayList<>();
        journal("node1", NOW).readSince(INSTALLATION, newest, read::addAll);
        return read;
    }

    private Path file(String name) {
        return folder.resolve("journal").resolve(INSTALLATION).resolve(name);
    }

    @Test
    void callsOfEveryNodeAreReadAsTheyWereWritten() {
        JournaledCall one = call(NOW);
        JournaledCall other = call(NOW.plusSeconds(1));
        journal("node1", NOW).write(INSTALLATION, List.of(one));
        journal("node2", NOW).write(INSTALLATION, List.of(other));

        assertThat(since(Optional.empty())).containsExactly(one, other);
        assertThat(one.claimed()).isEqualTo(NOW);
    }

    @Test
    void callsBeforeTheNewestThatTheDatabaseKnowsAreReadForAnHourBack() {
        JournaledCall old = call(NOW.minus(Duration.ofHours(2)));
        JournaledCall young = call(NOW.minus(Duration.ofMinutes(50)));
        JournaledCall newest = call(NOW);
        journal("node1", NOW).write(INSTALLATION, List.of(old, young, newest));

        assertThat(since(Optional.of(newest.attemptId()))).containsExactly(young, newest);
    }

    @Test
    void lineThatACrashHasCutOffSpoilsNoOther() throws IOException {
        journal("node1", NOW).write(INSTALLATION, List.of(call(NOW)));
        Files.writeString(file("node1-2026-11-30.calls"), call(NOW).line().substring(0, 40), StandardOpenOption.APPEND);
        JournaledCall next = call(NOW);
        journal("node1", NOW).write(INSTALLATION, List.of(next));

        assertThat(since(Optional.empty())).hasSize(2).endsWith(next);
    }

    @Test
    void callsAreForgottenAfterAMonth() {
        journal("node1", NOW).write(INSTALLATION, List.of(call(NOW)));
        Instant monthLater = NOW.plus(Duration.ofDays(CallJournal.DAYS + 1L));
        journal("node1", monthLater).write(INSTALLATION, List.of(call(monthLater)));

        assertThat(file("node1-2026-11-30.calls")).doesNotExist();
        assertThat(file("node1-2027-01-01.calls")).exists();
    }

    @Test
    void nobodyElseReadsWhoWasCalled() throws IOException {
        journal("node1", NOW).write(INSTALLATION, List.of(call(NOW)));

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("journal").resolve(INSTALLATION))))
                .isEqualTo("rwx------");
    }

    @Test
    void journalThatCannotBeWrittenHoldsNobodyUp() throws IOException {
        Files.writeString(folder.resolve("journal"), "a file in its place");

        journal("node1", NOW).write(INSTALLATION, List.of(call(NOW)));

        assertThat(folder.resolve("journal")).isRegularFile();
    }

    @Test
    void highestMarkOfAllNodesCounts() {
        marks("node1").keep(new Mark(INSTALLATION, 7));
        marks("node1").keep(new Mark(INSTALLATION, 9));
        marks("node2").keep(new Mark(INSTALLATION, 8));

        assertThat(marks("node3").highest(INSTALLATION)).isEqualTo(OptionalLong.of(9));
        assertThat(marks("node3").highest(OTHER)).isEmpty();
        assertThat(marks("node3").hasOthersThan(OTHER)).isTrue();
        assertThat(marks("node3").hasOthersThan(INSTALLATION)).isFalse();
    }

    @Test
    void markThatIsNoNumberIsNone() throws IOException {
        marks("node1").keep(new Mark(INSTALLATION, 7));
        Files.writeString(file("node1.mark"), "");

        assertThat(marks("node1").highest(INSTALLATION)).isEmpty();
    }
}
