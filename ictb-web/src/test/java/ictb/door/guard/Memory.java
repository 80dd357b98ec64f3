package ictb.door.guard;

import ictb.platform.operations.DoorFigures;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Memory for the bodies of tests. */
public final class Memory {

    private Memory() {}

    /** As much as any body may need. */
    public static BodyMemory.Share plenty() {
        return of(1L << 30).share();
    }

    static BodyMemory of(long bytes) {
        return new BodyMemory(figures(), bytes);
    }

    static DoorFigures figures() {
        return new DoorFigures(new SimpleMeterRegistry());
    }
}
