package ictb.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to run on an ICTB home: one launcher at a time. The kernel takes it back however the launcher ends. Who
 * holds it stands in a file of its own: reading the locked file would release the lock of one's own process.
 */
final class HomeLock implements AutoCloseable {
    private final Home home;
    private final FileChannel channel;

    private HomeLock(Home home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Empty when another launcher runs on this home. */
    static Optional<HomeLock> take(Home home) {
        try {
            FileChannel channel = FileChannel.open(
                    home.directory().resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                return Optional.empty();
            }
            Files.deleteIfExists(address(home));
            Files.writeString(holder(home), ProcessHandle.current().pid() + "\n");
            return Optional.of(new HomeLock(home, channel));
        } catch (IOException e) {
            throw new LaunchException("Cannot lock " + home.directory() + ": " + e.getMessage(), e);
        }
    }

    /** The process id of the launcher that runs on this home. */
    static String holderOf(Home home) {
        return read(holder(home)).orElse("unknown");
    }

    /** Where the system that runs on this home can be used; empty when it is still starting. */
    static Optional<URI> addressOf(Home home) {
        return read(address(home)).map(URI::create);
    }

    /** Lets others know where the system can be used. */
    void tell(URI address) {
        try {
            Files.writeString(address(home), address + "\n");
        } catch (IOException e) {
            throw new LaunchException("Cannot write " + address(home) + ": " + e.getMessage(), e);
        }
    }

    private static Path holder(Home home) {
        return home.record("supervisor");
    }

    private static Path address(Home home) {
        return home.directory().resolve("run/address");
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new LaunchException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    Home home() {
        return home;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LaunchException("Cannot release the lock: " + e.getMessage(), e);
        }
    }
}
