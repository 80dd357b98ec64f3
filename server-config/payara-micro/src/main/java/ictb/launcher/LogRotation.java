package ictb.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks every second whether a log has grown too large. What Asterisk writes as evidence is no log: it is never touched. */
final class LogRotation implements AutoCloseable {
    private static final long INTERVAL_SECONDS = 1;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "log-rotation");
        made.setDaemon(true);
        return made;
    });
    private final Supplier<List<Path>> logs;
    private final Consumer<String> say;
    private final Set<Path> complainedOf = new HashSet<>();

    /**
     * @param logs what there is to look at, asked each time
     * @param say is told once of each log that cannot be kept small
     */
    LogRotation(Supplier<List<Path>> logs, Consumer<String> say) {
        this.logs = logs;
        this.say = say;
        thread.scheduleWithFixedDelay(this::look, INTERVAL_SECONDS, INTERVAL_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        logs.get().forEach(this::look);
    }

    private void look(Path log) {
        try {
            new LogFile(log).turnWhenLarge();
        } catch (IOException e) {
            if (complainedOf.add(log)) {
                say.accept("The log " + log + " grows and cannot be rotated: " + e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
