package ictb.platform;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells of outages in a few lines: one when it begins, one a minute with a count while it lasts, one when it is over. Everything
 * that fails of it is counted here and logged nowhere else.
 */
public final class OutageLog {

    private static final Logger LOG = Logger.getLogger(OutageLog.class.getName());
    private static final long BETWEEN_LINES = TimeUnit.MINUTES.toNanos(1);

    /** An outage that nobody has told of for so long is over, and the next is a new one. */
    private static final long FORGOTTEN = TimeUnit.MINUTES.toNanos(10);

    private static final Map<Outage, Lasting> LASTING = new EnumMap<>(Outage.class);

    private static final class Lasting {
        private final long began;
        private long lastLine;
        private long lastFailure;
        private long failures;

        Lasting(long now) {
            this.began = now;
            this.lastLine = now;
        }
    }

    private OutageLog() {}

    /**
     * Counts a failure, and tells of it where that is due.
     *
     * @return false where it is no outage: then it is the caller's to log
     */
    public static boolean tell(Throwable failed) {
        Optional<Outage> outage = Outage.of(failed);
        outage.ifPresent(found -> tell(found, failed, System.nanoTime()));
        return outage.isPresent();
    }

    private static synchronized void tell(Outage outage, Throwable failed, long now) {
        Lasting lasting = LASTING.get(outage);
        if (lasting == null || now - lasting.lastFailure > FORGOTTEN) {
            lasting = new Lasting(now);
            LASTING.put(outage, lasting);
            LOG.log(Level.WARNING, "{0} ({1})", new Object[] {outage.sentence(), innermost(failed)});
        } else if (now - lasting.lastLine > BETWEEN_LINES) {
            lasting.lastLine = now;
            LOG.log(Level.WARNING, "{0}: {1} failures in {2} seconds", new Object[] {
                outage.sentence(), lasting.failures, TimeUnit.NANOSECONDS.toSeconds(now - lasting.began)
            });
        }
        lasting.failures++;
        lasting.lastFailure = now;
    }

    static synchronized boolean isDatabaseAway() {
        return LASTING.containsKey(Outage.DATABASE_AWAY);
    }

    /**
     * The database has just been written to.
     *
     * @return whether it could not be reached before
     */
    public static synchronized boolean databaseAnswers() {
        LASTING.remove(Outage.DATABASE_FULL);
        Lasting lasting = LASTING.remove(Outage.DATABASE_AWAY);
        if (lasting == null) {
            return false;
        }
        LOG.log(Level.WARNING, "The database is back after {0} seconds; {1} attempts to use it failed", new Object[] {
            TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lasting.began), lasting.failures
        });
        return true;
    }

    /** One line: the driver's word for it, which holds addresses and no passwords. */
    private static String innermost(Throwable failed) {
        Throwable cause = failed;
        for (int depth = 0; cause.getCause() != null && depth < 50; depth++) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
