package ictb.launcher;

import java.util.function.BooleanSupplier;

/**
 * A running process as its supervisor sees it.
 *
 * @param name what people call it
 * @param alive false as soon as it has ended
 * @param stop ends it in order and waits until it is gone
 */
record Part(String name, BooleanSupplier alive, Runnable stop) {
    boolean isAlive() {
        return alive.getAsBoolean();
    }
}
