package ictb.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbTest {
    @TempDir
    Path home;

    @Test
    void dataSurvivesAStopAndAKill() throws SQLException {
        try (MariaDb first = MariaDb.start(home)) {
            run(first, "CREATE TABLE note(text VARCHAR(20))");
            run(first, "INSERT INTO note VALUES('before the stop')");
        }
        MariaDb second = MariaDb.start(home);
        try {
            run(second, "INSERT INTO note VALUES('before the kill')");
        } finally {
            second.kill();
        }
        try (MariaDb third = MariaDb.start(home, second.port())) {
            assertThat(query(third, "SELECT GROUP_CONCAT(text ORDER BY text) FROM note"))
                    .isEqualTo("before the kill,before the stop");
        }
    }

    @Test
    void aServerLeftBehindIsEndedByTheNextStart() throws SQLException {
        MariaDb leftBehind = MariaDb.start(home);
        try (MariaDb next = MariaDb.start(home)) {
            assertThat(ProcessHandle.of(leftBehind.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(query(next, "SELECT 1")).isEqualTo("1");
        } finally {
            leftBehind.stop();
        }
    }

    @Test
    void isSetUpForTheApplication() throws Exception {
        try (MariaDb database = MariaDb.start(home)) {
            assertThat(query(database, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
            assertThat(query(database, "SELECT @@tx_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(query(database, "SELECT @@innodb_flush_log_at_trx_commit"))
                    .isEqualTo("1");
            assertThat(query(database, "SELECT @@character_set_database")).isEqualTo("utf8mb4");
            assertThat(query(database, "SELECT @@global.time_zone")).isEqualTo("+00:00");
            assertThat(query(database, "SELECT @@tmpdir"))
                    .isEqualTo(home.resolve("mariadb/tmp").toString());
            assertThat(permissions("mariadb/password")).isEqualTo("rw-------");
            assertThat(permissions("mariadb/init.sql")).isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "root", ""))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void aTakenPortIsSaidInASentence() throws IOException {
        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThatThrownBy(() -> MariaDb.start(home, other.getLocalPort()))
                    .isInstanceOf(LaunchException.class)
                    .hasMessage("Port " + other.getLocalPort() + " of 127.0.0.1 is taken by another program.");
        }
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file)));
    }

    private static void run(MariaDb database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(MariaDb database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(MariaDb database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
