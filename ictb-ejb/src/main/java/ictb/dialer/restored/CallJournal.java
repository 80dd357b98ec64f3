package ictb.dialer.restored;

import ictb.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls outside the database: a line each, between the commit of its claim and its sending, in a file for each node and day (UTC):
 * {@code node1-2026-11-30.calls}. It survives a crash of the application; a power cut may cost its last seconds. Kept for
 * {@value #DAYS} days.
 */
@ApplicationScoped
public class CallJournal {

    static final int DAYS = 31;

    private static final Logger LOG = Logger.getLogger(CallJournal.class.getName());
    private static final String ENDING = ".calls";
    private static final Pattern FILE = Pattern.compile(".+-(\\d{4}-\\d{2}-\\d{2})\\.calls");

    /** Clocks of nodes differ, and may be set back: so much earlier calls are looked at as well. */
    private static final Duration SKEW = Duration.ofHours(1);

    private static final int READ_AT_ONCE = 1_000;

    private RecordFolder folder;
    private KnownInstallation installation;
    private String node;
    private Clock clock;
    private Optional<LocalDate> cleared = Optional.empty();
    private boolean isWell = true;

    /** For the container. */
    CallJournal() {}

    @Inject
    CallJournal(RecordFolder folder, KnownInstallation installation, Settings settings, Clock clock) {
        this.folder = folder;
        this.installation = installation;
        this.node = settings.get(Settings.NODE);
        this.clock = clock;
    }

    /** One that cannot be written is told once, and holds nobody up: the database is what calls are decided by. */
    void write(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallsClaimed claimed) {
        installation.id().ifPresent(id -> write(id, claimed.calls()));
    }

    synchronized void write(String id, List<JournaledCall> calls) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // Begins a line of its own even where a crash has cut the last one off.
        StringBuilder lines = new StringBuilder("\n");
        calls.forEach(call -> lines.append(call.line()).append('\n'));
        try {
            Path file = folder.make(id).resolve(node + "-" + today + ENDING);
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            clear(id, today);
            isWell = true;
        } catch (IOException unwritten) {
            if (isWell) {
                LOG.log(
                        Level.WARNING,
                        unwritten,
                        () ->
                                "Calls cannot be kept in ICTB_ASTERISK_DIR/journal: after a backup is restored, these people may be"
                                        + " called again");
            }
            isWell = false;
        }
    }

    private void clear(String id, LocalDate today) throws IOException {
        if (cleared.filter(today::equals).isPresent()) {
            return;
        }
        for (Path file : folder.files(id, ENDING)) {
            if (day(file).filter(day -> day.isBefore(today.minusDays(DAYS))).isPresent()) {
                Files.deleteIfExists(file);
            }
        }
        cleared = Optional.of(today);
    }

    private static Optional<LocalDate> day(Path file) {
        Matcher matcher = FILE.matcher(file.getFileName().toString());
        return matcher.matches() ? Optional.of(LocalDate.parse(matcher.group(1))) : Optional.empty();
    }

    /**
     * Reads the calls that a database may not know, of all nodes that keep theirs in the same folder.
     *
     * @param newest the id of the newest attempt that it knows; empty where it knows none
     * @param reader told of up to 1,000 at a time
     */
    void readSince(String id, Optional<String> newest, Consumer<List<JournaledCall>> reader) {
        Instant since = newest.map(attempt -> JournaledCall.claimed(attempt).minus(SKEW))
                .orElse(Instant.MIN);
        try {
            for (Path file : folder.files(id, ENDING)) {
                if (day(file).filter(day -> isOver(day, since)).isEmpty()) {
                    read(file, since, reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The journal of calls cannot be read", unreadable);
        }
    }

    private static boolean isOver(LocalDate day, Instant since) {
        return !since.equals(Instant.MIN)
                && day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(since);
    }

    private static void read(Path file, Instant since, Consumer<List<JournaledCall>> reader) throws IOException {
        List<JournaledCall> calls = new ArrayList<>(READ_AT_ONCE);
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JournaledCall.parse(line)
                        .filter(call -> !call.claimed().isBefore(since))
                        .ifPresent(calls::add);
                if (calls.size() == READ_AT_ONCE) {
                    reader.accept(List.copyOf(calls));
                    calls.clear();
                }
            }
        }
        if (!calls.isEmpty()) {
            reader.accept(List.copyOf(calls));
        }
    }
}
