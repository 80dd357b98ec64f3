package ictb.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the terminal what happens, each line with the seconds since the start. */
final class Progress {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    /** A step: what is being done or what has been reached. */
    void say(String sentence) {
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        announce(String.format(Locale.ROOT, "[%5.1f s] %s", seconds, sentence));
    }

    /** A line without the time, for the eye and for programs that wait for it. */
    void announce(String line) {
        out.println(line);
        out.flush();
    }
}
