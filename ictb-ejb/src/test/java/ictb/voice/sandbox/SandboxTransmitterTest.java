package ictb.voice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptState;
import ictb.dialer.OpenAttempt;
import ictb.dialer.Transmitter;
import ictb.dialer.TransmitterContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTransmitterTest extends TransmitterContract {

    /** Runs what was scheduled when the test says so. */
    private static final class LaterExecutor extends ScheduledThreadPoolExecutor {

        private final List<Runnable> scheduled = new ArrayList<>();

        private LaterExecutor() {
            super(0);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            scheduled.add(command);
            return null;
        }
    }

    @TempDir
    private Path folder;

    private LaterExecutor executor = new LaterExecutor();
    private SandboxTransmitter transmitter;

    @BeforeEach
    void open() {
        transmitter = new SandboxTransmitter(signals(), clock, new Journal(folder.resolve("journal.csv")), executor);
    }

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    @Override
    protected Transmitter transmitter() {
        return transmitter;
    }

    @Override
    protected void restart() {
        executor.shutdownNow();
        executor = new LaterExecutor();
        open();
    }

    @Override
    protected void letEverythingEnd() {
        clock.pass(LONG);
        executor.scheduled.forEach(Runnable::run);
    }

    @Override
    protected int sent() {
        try {
            Path journal = folder.resolve("journal.csv");
            return Files.notExists(journal)
                    ? 0
                    : (int) Files.lines(journal).filter(line -> !line.isBlank()).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void callOfATrunkThatBecameASandboxIsInDoubt() throws Exception {
        String id = "fedcba9876543210fedcba9876543210";

        transmitter.reconcile(
                SandboxTransmitter.HERE,
                List.of(new OpenAttempt(id, 1, 1, "asterisk", AttemptState.SENDING, "4711|boot-1", clock.instant())));

        assertThat(reported).singleElement().isInstanceOf(AttemptSignal.InDoubt.class);
    }

    @Test
    void lineThatWasCutOffDoesNotSpoilTheNext() throws Exception {
        Path file = folder.resolve("journal.csv");
        Files.writeString(file, "0123456789abcdef01234567");
        Journal journal = new Journal(file);
        String id = "fedcba9876543210fedcba9876543210";

        journal.write(id, NUMBER, clock.instant());

        assertThat(journal.read(Set.of(id), 0)).containsKey(id);
    }
}
