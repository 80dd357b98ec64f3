package ictb.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What an embedded MariaDB keeps in {@code <ICTB_HOME>/mariadb}: data, password and the statements that it runs at each
 * start before anybody can connect.
 */
final class MariaDbFiles {
    private static final String FOLDER = "mariadb";
    private static final String DATA = "data";
    private static final String NO_OPTION_FILES = "--no-defaults";
    /** The kernel's limit for the path of a socket is 107 characters. */
    private static final int LONGEST_SOCKET_PATH = 100;

    private static final long INSTALL_PATIENCE_SECONDS = 120;

    private final Home home;
    private final Path folder;
    private final MariaDbProgram program;

    MariaDbFiles(Home home, MariaDbProgram program) {
        this.home = home;
        this.folder = home.folder(FOLDER);
        this.program = program;
    }

    static boolean dataExistsIn(Home home) {
        return Files.exists(home.directory().resolve(FOLDER).resolve(DATA));
    }

    /** The user's password, kept in a file of mode 600. */
    String password() {
        return Secret.keptIn(folder.resolve("password"));
    }

    /** Makes the database and the user at each start, so that a lost password file heals itself. */
    void writeInitFile(String name) {
        String account = "'" + name + "'@'127.0.0.1'";
        String sql = """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE USER IF NOT EXISTS %2$s;
                ALTER USER %2$s IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO %2$s;
                """.formatted(name, account, password());
        try {
            Secret.write(initFile(), sql);
        } catch (IOException e) {
            throw new LaunchException("Cannot write " + initFile() + ": " + e.getMessage(), e);
        }
    }

    /** Made beside its place and renamed: a crash in between leaves no half-made database. */
    void makeDataWhereMissing() {
        if (Files.exists(data())) {
            return;
        }
        Path unfinished = folder.resolve("data.new");
        try {
            Folders.delete(unfinished);
            Files.createDirectory(unfinished);
            install(unfinished);
            Files.move(unfinished, data());
        } catch (IOException e) {
            throw new LaunchException("Cannot make a database in " + data() + ": " + e.getMessage(), e);
        }
    }

    private void install(Path data) throws IOException {
        Path script = folder.resolve("install.sql");
        Path log = home.log("mariadb-install");
        Files.writeString(
                script,
                "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = 'root';\n" + program.systemTables());
        List<String> command = new ArrayList<>(base(data));
        command.addAll(List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine="));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(ChildEnvironment.basic(System.getenv()));
        awaitSuccess(builder.start(), log);
    }

    private static void awaitSuccess(Process process, Path log) throws IOException {
        try {
            if (!process.waitFor(INSTALL_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new LaunchException(new LogFile(log).explain("Making a database takes too long"));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new LaunchException(new LogFile(log).explain("MariaDB makes no database"));
        }
    }

    /** The server's command line. Durable: the log is flushed at each commit. Names are never looked up. */
    List<String> serverCommand(int port) {
        List<String> command = new ArrayList<>(base(data()));
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + socket(port),
                "--init-file=" + initFile(),
                "--skip-name-resolve",
                "--skip-ssl",
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=64M",
                "--max-connections=200"));
        return command;
    }

    /**
     * MariaDB runs as root only when it is told to. A starting server deletes the temporary tables that it finds in its
     * temporary folder: it must not be one with others.
     */
    private List<String> base(Path data) {
        List<String> command = new ArrayList<>(List.of(
                program.server().toString(),
                NO_OPTION_FILES,
                "--basedir=" + program.directory(),
                "--lc-messages-dir=" + program.messages(),
                "--datadir=" + data,
                "--tmpdir=" + home.folder(FOLDER + "/tmp")));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    private Path socket(int port) {
        Path inHome = folder.resolve("mariadb.sock");
        return inHome.toString().length() <= LONGEST_SOCKET_PATH
                ? inHome
                : Path.of(System.getProperty("java.io.tmpdir"), "ictb-mariadb-" + port + ".sock");
    }

    private Path data() {
        return folder.resolve(DATA);
    }

    private Path initFile() {
        return folder.resolve("init.sql");
    }
}
