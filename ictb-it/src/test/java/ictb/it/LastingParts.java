package ictb.it;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Systems that the classes of one process share: started at the first need, ended with the process. JUnit has nothing that lasts
 * so long: where several processes take the classes in turns, each class is a run of its own.
 */
public final class LastingParts {

    private static final Map<Class<?>, AutoCloseable> STARTED = new HashMap<>();

    private LastingParts() {}

    /**
     * The one of that type.
     *
     * @param start called where there is none yet
     */
    public static synchronized <T extends AutoCloseable> T get(Class<T> type, Supplier<T> start) {
        AutoCloseable there = STARTED.get(type);
        if (there == null) {
            T started = start.get();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started), "end of " + type.getSimpleName()));
            STARTED.put(type, started);
            return started;
        }
        return type.cast(there);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
