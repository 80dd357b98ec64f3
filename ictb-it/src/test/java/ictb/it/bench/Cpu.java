package ictb.it.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor time of a process, user and system, as the kernel counts it (100 ticks a second). */
record Cpu(String name, long pid) {

    private static final int MILLIS_IN_A_TICK = 10;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    /** Since the start of the process. */
    long millis() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MILLIS_IN_A_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
