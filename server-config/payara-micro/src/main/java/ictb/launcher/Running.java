package ictb.launcher;

import java.nio.file.Path;
import java.util.List;

/** A program that the launcher has started and that answered. */
public interface Running {
    /** Its process. */
    Child child();

    /** Ends it in order and waits until it is gone; no error when it has ended already. */
    void stop();

    /** The files that it writes its log to. */
    default List<Path> logs() {
        return List.of(child().log());
    }
}
