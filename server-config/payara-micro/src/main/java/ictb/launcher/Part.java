package ictb.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A part of a first run: a running program, and how the same is started again after it has ended by itself. */
final class Part {
    private static final int KILLED = 128;

    private final String name;
    private final Supplier<? extends Running> again;
    private final LongSupplier nanoTime;
    private Running running;
    private Restarts restarts = Restarts.NONE;
    private long readySince;
    private boolean isDown;
    private long next;

    /**
     * @param name what people call it
     * @param again starts it as it was, on the same ports, and returns when it answers
     */
    Part(String name, Running running, Supplier<? extends Running> again) {
        this(name, running, again, System::nanoTime);
    }

    Part(String name, Running running, Supplier<? extends Running> again, LongSupplier nanoTime) {
        this.name = name;
        this.running = running;
        this.again = again;
        this.nanoTime = nanoTime;
        this.readySince = nanoTime.getAsLong();
    }

    String name() {
        return name;
    }

    boolean isAlive() {
        return running.child().isAlive();
    }

    List<Path> logs() {
        return running.logs();
    }

    /**
     * Starts it again when it has ended and its turn has come.
     *
     * @param say is told the end in one line, and each start that fails in another
     * @param ground whether all that it needs runs; without that it is not started, and what fails is no fault of its own
     * @throws LaunchException when it cannot be started any more; the sentence says why
     */
    void tend(Consumer<String> say, BooleanSupplier ground) {
        if (isDown) {
            if (nanoTime.getAsLong() - next >= 0 && ground.getAsBoolean()) {
                restart(say, ground);
            }
        } else if (!isAlive()) {
            restarts = restarts.afterEnd(Duration.ofNanos(nanoTime.getAsLong() - readySince));
            say.accept(name + " " + howItEnded() + " and is started again in " + schedule() + "; its log is kept as "
                    + running.child().log() + ".1");
            isDown = true;
        }
    }

    private String howItEnded() {
        int exit = running.child().exitCode();
        return exit > KILLED ? "was ended by signal " + (exit - KILLED) : "ended with exit code " + exit;
    }

    private String schedule() {
        Duration pause = restarts.pause();
        next = nanoTime.getAsLong() + pause.toNanos();
        return pause.toSeconds() + " s";
    }

    private void restart(Consumer<String> say, BooleanSupplier ground) {
        try {
            running.stop();
            running = again.get();
            readySince = nanoTime.getAsLong();
            isDown = false;
        } catch (LaunchException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw failure;
            }
            restarts = ground.getAsBoolean() ? restarts.afterFailedStart() : restarts.afterEnd(Duration.ZERO);
            if (restarts.areInVain()) {
                throw new LaunchException(
                        name + " did not start in " + Restarts.MOST_FAILED_STARTS
                                + " attempts, so everything is ended. " + failure.getMessage(),
                        failure);
            }
            say.accept(failure.firstLine() + "; the next attempt is in " + schedule());
        }
    }

    void stop() {
        running.stop();
    }
}
