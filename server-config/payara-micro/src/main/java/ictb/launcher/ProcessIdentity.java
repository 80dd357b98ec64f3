package ictb.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A process that cannot be mistaken for another one: its pid, the kernel's start time (clock ticks since boot) and the
 * id of that boot. A pid alone is reused; {@link ProcessHandle.Info#startInstant()} moves when the clock is set.
 *
 * @param bootId the id that the kernel made at boot
 * @param pid the process id
 * @param startTicks field 22 of {@code /proc/<pid>/stat}, see proc(5)
 */
record ProcessIdentity(String bootId, long pid, long startTicks) {
    private static final Path PROC = Path.of("/proc");
    /** Places of the fields 3, 20 and 22 of proc(5), counted behind the name. */
    private static final int STATE = 0;

    private static final int THREADS = 17;
    private static final int START_TICKS = 19;

    /** A line of shell that makes the running shell write its own identity to the file {@code $0}. */
    static final String SHELL_RECORDS_ITSELF = "cat /proc/sys/kernel/random/boot_id /proc/$$/stat > \"$0\"";

    static ProcessIdentity current() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /** The process that runs under this pid now; empty when none does or when it has ended and waits for its parent. */
    static Optional<ProcessIdentity> of(long pid) {
        try {
            String bootId = Files.readString(PROC.resolve("sys/kernel/random/boot_id"));
            String stat = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
            return hasEnded(stat) ? Optional.empty() : Optional.of(parse(bootId, stat));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What {@link #writeTo} or {@link #SHELL_RECORDS_ITSELF} wrote; empty when there is no whole record. */
    static Optional<ProcessIdentity> readFrom(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 2 ? Optional.empty() : Optional.of(parse(lines.get(0), lines.get(1)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new LaunchException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static ProcessIdentity parse(String bootId, String stat) {
        String[] afterName = fieldsAfterName(stat);
        long pid = Long.parseLong(stat.substring(0, stat.indexOf(' ')));
        return new ProcessIdentity(bootId.strip(), pid, Long.parseLong(afterName[START_TICKS]));
    }

    /** The name stands in brackets and may itself hold blanks and brackets. */
    private static String[] fieldsAfterName(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ");
    }

    /** A first thread may be a zombie while others still run and hold ports and files. */
    private static boolean hasEnded(String stat) {
        String[] fields = fieldsAfterName(stat);
        return fields[STATE].equals("X") || (fields[STATE].equals("Z") && fields[THREADS].equals("1"));
    }

    boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /**
     * Ends this very process: asks it (SIGTERM), and forces it (SIGKILL) when the patience has run out. Does nothing
     * when it has already ended.
     */
    void end(Duration patience) {
        handle().ifPresent(ProcessHandle::destroy);
        if (!Poll.until(() -> !isAlive(), patience)) {
            kill();
        }
    }

    /** Ends this very process at once (SIGKILL) and waits until it is gone. */
    void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
        if (!Poll.until(() -> !isAlive(), Duration.ofSeconds(10))) {
            throw new LaunchException("Process " + pid + " does not end, even by SIGKILL.");
        }
    }

    private Optional<ProcessHandle> handle() {
        return isAlive() ? ProcessHandle.of(pid) : Optional.empty();
    }
}
