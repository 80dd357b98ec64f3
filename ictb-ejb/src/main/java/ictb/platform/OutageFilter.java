package ictb.platform;

import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps out of the log what the server itself says of an outage: a stack trace for each bean that throws, each query and each
 * connection that could not be given, dozens of lines a second. They are counted by {@link OutageLog}, which has told of it.
 */
final class OutageFilter implements Filter {

    /** The servers' pools, containers and EclipseLink; nothing of other applications that they log themselves. */
    private static final List<String> SERVERS = List.of(
            "jakarta.enterprise.ejb",
            "javax.enterprise.ejb",
            "jakarta.enterprise.resource",
            "javax.enterprise.resource",
            "org.eclipse.persistence.session",
            "org.jboss.as.ejb3",
            "org.jboss.jca",
            "com.arjuna");

    private static final List<String> POOLS =
            List.of("jakarta.enterprise.resource", "javax.enterprise.resource", "org.jboss.jca", "com.arjuna");

    private final Filter former;

    /** @param former what was asked before, and still is; null = nothing */
    OutageFilter(Filter former) {
        this.former = former;
    }

    Filter former() {
        return former;
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        return (former == null || former.isLoggable(record)) && !isOfAnOutage(record);
    }

    private static boolean isOfAnOutage(LogRecord record) {
        String logger = String.valueOf(record.getLoggerName());
        if (SERVERS.stream().noneMatch(logger::startsWith)) {
            return false;
        }
        Throwable thrown = record.getThrown();
        return isOutage(thrown) || OutageLog.isDatabaseAway() && (thrown == null || isOfAPool(logger));
    }

    /** Pools tell of broken connections also by exceptions that have lost their cause. */
    private static boolean isOfAPool(String logger) {
        return POOLS.stream().anyMatch(logger::startsWith);
    }

    /** A deadlock is tried again; whoever gives up tells of it. */
    private static boolean isOutage(Throwable thrown) {
        return thrown != null
                && (Outage.of(thrown).filter(Outage.DATABASE_BUSY::equals).isPresent() || OutageLog.tell(thrown));
    }
}
