package ictb.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is wrong around the application rather than in it, and passes without a change to it. */
public enum Outage {
    DATABASE_AWAY("The database cannot be reached at the moment, try again later", Duration.ofSeconds(10)),
    DATABASE_FULL(
            "The disk of the database is full: nothing can be saved until an administrator has made room",
            Duration.ofMinutes(1)),
    DATABASE_BUSY("The database is too busy at the moment, try again", Duration.ofSeconds(2)),
    DISK_FULL(
            "The disk of the server is full: no file can be saved until an administrator has made room",
            Duration.ofMinutes(1));

    /** SQLSTATE class "connection exception". */
    private static final String CONNECTION = "08";

    /**
     * MariaDB's ER_SERVER_SHUTDOWN, ER_NORMAL_SHUTDOWN, ER_CONNECTION_KILLED, ER_CON_COUNT_ERROR, ER_TOO_MANY_USER_CONNECTIONS,
     * CR_SERVER_GONE_ERROR, CR_SERVER_LOST.
     */
    private static final Set<Integer> AWAY = Set.of(1053, 1077, 1927, 1040, 1203, 2006, 2013);

    /** EE_DISK_FULL, ER_DISK_FULL, ER_RECORD_FILE_FULL. */
    private static final Set<Integer> FULL = Set.of(20, 1021, 1114);

    /** ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK. */
    private static final Set<Integer> BUSY = Set.of(1205, 1213);

    /** How the C library calls ENOSPC and EDQUOT; MariaDB and the JVM pass it on. */
    private static final Set<String> NO_SPACE =
            Set.of("no space left on device", "disk quota exceeded", "errcode: 28", "got error 28", "errno: 28");

    /** Payara's pool and WildFly's, of an SQLException without a state: no connection could be given. */
    private static final Set<String> NO_CONNECTION =
            Set.of("error in allocating a connection", "ij000453", "unable to get managed connection");

    /** The same, because all are in use. */
    private static final Set<String> POOL_EMPTY = Set.of("max-pool-size", "ij000655");

    private final String sentence;
    private final Duration patience;

    Outage(String sentence, Duration patience) {
        this.sentence = sentence;
        this.patience = patience;
    }

    /** Finds it in whatever was thrown, by the causes of that. */
    public static Optional<Outage> of(Throwable thrown) {
        Optional<Outage> found = Optional.empty();
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 50; cause = cause.getCause(), depth++) {
            Optional<Outage> here = Optional.empty();
            if (cause instanceof SQLException sql) {
                here = ofSql(sql);
            } else if (cause instanceof IOException) {
                here = has(cause, NO_SPACE) ? Optional.of(DISK_FULL) : Optional.empty();
            }
            // The innermost knows best: a pool says of a full one no more than that it has no connection to give.
            found = here.isPresent() && found.filter(DATABASE_BUSY::equals).isEmpty() ? here : found;
        }
        return found;
    }

    private static Optional<Outage> ofSql(SQLException sql) {
        if (FULL.contains(sql.getErrorCode()) || has(sql, NO_SPACE)) {
            return Optional.of(DATABASE_FULL);
        }
        if (BUSY.contains(sql.getErrorCode()) || has(sql, POOL_EMPTY)) {
            return Optional.of(DATABASE_BUSY);
        }
        boolean isAway = sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLTransientConnectionException
                || sql.getSQLState() != null && sql.getSQLState().startsWith(CONNECTION)
                || AWAY.contains(sql.getErrorCode())
                || has(sql, NO_CONNECTION);
        return isAway ? Optional.of(DATABASE_AWAY) : Optional.empty();
    }

    private static boolean has(Throwable thrown, Set<String> phrases) {
        String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        return phrases.stream().anyMatch(message::contains);
    }

    /** For users; it holds no secret. */
    public String sentence() {
        return sentence;
    }

    /** After which it is worth another try. */
    public Duration patience() {
        return patience;
    }
}
