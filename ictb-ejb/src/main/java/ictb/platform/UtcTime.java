package ictb.platform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/**
 * Instants as MariaDB's DATETIME(6) in UTC. They cross JDBC as text: a {@code java.sql.Timestamp} would take the JVM's time
 * zone on the way and lose the hour that a change to summer time skips.
 */
public final class UtcTime {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    private static final int LAST_YEAR = 9_999;

    private UtcTime() {}

    /** Microseconds are kept, what is finer is cut off. */
    public static String toSql(Instant instant) {
        return WRITTEN.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Whether a DATETIME holds it: the years 1 to 9999. */
    public static boolean isKept(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= LAST_YEAR;
    }

    public static Instant fromSql(String dateTime) {
        return LocalDateTime.parse(dateTime, READ).toInstant(ZoneOffset.UTC);
    }
}
