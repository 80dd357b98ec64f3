package ictb.document.fax;

import java.time.Duration;

/** Until when a document must have been converted; asked between operations, each of which is bounded by itself. */
final class Deadline {

    private final Duration allowed;
    private final long end;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
        this.end = System.nanoTime() + allowed.toNanos();
    }

    static Deadline in(Duration allowed) {
        return new Deadline(allowed);
    }

    /** @throws UnfitDocument when it has passed */
    void check() {
        if (System.nanoTime() - end > 0) {
            throw UnfitDocument.because(
                    "The document takes more than %d seconds to draw: send fewer or simpler pages",
                    allowed.toSeconds());
        }
    }
}
