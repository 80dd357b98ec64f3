package ictb.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder {@code ICTB_HOME}: everything that a first run writes and that the next run finds again. Only its owner may
 * enter it.
 *
 * @param directory the folder, absolute
 */
public record Home(Path directory) {
    /** The home in this folder, made where it is missing. */
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
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
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
