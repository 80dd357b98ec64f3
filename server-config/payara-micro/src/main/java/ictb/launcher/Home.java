package ictb.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder {@code ICTB_HOME}: everything that a first run writes and that the next run finds again. Only its owner may
 * enter it, also where it was made by an older version or by hand.
 *
 * @param directory the folder, absolute
 */
public record Home(Path directory) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final int STICKY = 01000;

    /**
     * The home in this folder, made where it is missing.
     *
     * @throws LaunchException when it cannot be made its owner's alone
     */
    public static Home in(Path directory) {
        Home home = new Home(directory.toAbsolutePath().normalize());
        try {
            makePrivate(home.directory);
            Files.createDirectories(home.directory.resolve("run"));
            Files.createDirectories(home.directory.resolve("log"));
        } catch (IOException e) {
            throw new LaunchException("Cannot use " + home.directory + " as ICTB_HOME: " + e.getMessage(), e);
        }
        return home;
    }

    private static void makePrivate(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else if (!Files.getPosixFilePermissions(directory).equals(OWNER_ONLY)) {
            requireOwn(directory);
            Files.setPosixFilePermissions(directory, OWNER_ONLY);
        }
    }

    /** Nobody else may be shut out of {@code /} or of a folder like {@code /tmp}, which the sticky bit tells. */
    private static void requireOwn(Path directory) throws IOException {
        boolean isSticky = ((Integer) Files.getAttribute(directory, "unix:mode") & STICKY) != 0;
        if (isSticky || directory.getParent() == null) {
            throw new IOException("it is a folder of everybody's, name one of ICTB's own");
        }
    }

    /** The file that says which process runs under this name. */
    public Path record(String name) {
        return directory.resolve("run").resolve(name + ".process");
    }

    /** Where the program of this name writes its output. */
    public Path log(String name) {
        return directory.resolve("log").resolve(name + ".log");
    }

    /** The folder of this name in here, made where it is missing. */
    public Path folder(String name) {
        Path folder = directory.resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LaunchException("Cannot make " + folder + ": " + e.getMessage(), e);
        }
    }
}
