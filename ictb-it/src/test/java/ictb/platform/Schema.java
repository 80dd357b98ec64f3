package ictb.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** A database of MariaDB as a text: every table, after those that it refers to, and otherwise by name. */
final class Schema {

    private static final String HEADER = """
            -- The schema that the migrations in db/migration make, as MariaDB tells it: for reading, and for comparing with a
            -- database at hand. A test compares it with the migrations. Nothing reads it to make a database.
            """;

    private final DataSource database;

    Schema(DataSource database) {
        this.database = database;
    }

    String dump() throws SQLException {
        StringBuilder dump = new StringBuilder(HEADER);
        for (String table : tablesInOrder()) {
            String create = texts("SHOW CREATE TABLE " + table, 2).get(0);
            dump.append('\n')
                    .append(create.replaceAll(" AUTO_INCREMENT=\\d+", ""))
                    .append(";\n");
        }
        return dump.toString();
    }

    /** All but Flyway's own. */
    List<String> tables() throws SQLException {
        return texts("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history' ORDER BY 1
                """, 1);
    }

    private List<String> tablesInOrder() throws SQLException {
        Set<String> left = new TreeSet<>(tables());
        List<String> inOrder = new ArrayList<>();
        while (!left.isEmpty()) {
            String next = first(left);
            left.remove(next);
            inOrder.add(next);
        }
        return inOrder;
    }

    private String first(Set<String> tables) throws SQLException {
        for (String table : tables) {
            List<String> needed = texts(
                    "SELECT referenced_table_name FROM information_schema.referential_constraints"
                            + " WHERE constraint_schema = DATABASE() AND table_name = '" + table + "'",
                    1);
            if (needed.stream().noneMatch(other -> !other.equals(table) && tables.contains(other))) {
                return table;
            }
        }
        throw new IllegalStateException("Tables refer to each other in a circle: " + tables);
    }

    /** One column of what a query finds, from 1. */
    List<String> texts(String query, int column) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(column));
            }
            return texts;
        }
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
