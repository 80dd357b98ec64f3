package ictb.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rows of a database at one moment, as {@code mariadb-dump --single-transaction} takes them while others write. */
final class Dump {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    private Dump() {}

    static Dump of(RunningSystem system) throws SQLException {
        Dump dump = new Dump();
        List<String> tables =
                system.texts("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()");
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            for (String table : tables) {
                dump.rows.put(table, read(statement, table));
            }
            statement.execute("COMMIT");
        }
        return dump;
    }

    private static List<Object[]> read(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = found.getMetaData().getColumnCount();
            List<Object[]> read = new ArrayList<>();
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getString(i + 1);
                }
                read.add(row);
            }
            return read;
        }
    }

    /** Everything is as it was, and nothing that came later is left. */
    void restore(RunningSystem system) throws SQLException {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
                statement.execute("TRUNCATE TABLE " + table.getKey());
                insert(connection, table.getKey(), table.getValue());
            }
        }
    }

    private static void insert(Connection connection, String table, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String places = "?" + ", ?".repeat(rows.get(0).length - 1);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
            for (int i = 0; i < rows.size(); i++) {
                Object[] row = rows.get(i);
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.addBatch();
                if ((i + 1) % ROWS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
