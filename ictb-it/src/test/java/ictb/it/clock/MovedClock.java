package ictb.it.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Is ahead of the machine's clock by what a file of an application's home says, which is read at every look. */
public final class MovedClock extends Clock {

    private final Path ahead;
    private final Clock clock;

    private MovedClock(Path ahead, Clock clock) {
        this.ahead = ahead;
        this.clock = clock;
    }

    /** Of the process that runs on this home. */
    public static MovedClock of(Path home) {
        return new MovedClock(home.resolve("clock-ahead"), Clock.systemUTC());
    }

    /** From now on it shows {@code time} and what follows. */
    public void moveTo(Instant time) {
        try {
            Path next = Files.writeString(
                    ahead.resolveSibling("clock-next"),
                    Duration.between(clock.instant(), time).toString());
            Files.move(next, ahead, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it showed at an instant since it was moved. */
    public Instant at(Instant real) {
        return real.plus(ahead());
    }

    @Override
    public Instant instant() {
        return at(clock.instant());
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(ahead, clock.withZone(zone));
    }

    private Duration ahead() {
        try {
            return Duration.parse(Files.readString(ahead));
        } catch (NoSuchFileException notMoved) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
