package ictb.platform;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows for one table by the thousand, by MariaDB's LOAD DATA LOCAL INFILE, which costs the server less than any INSERT. A
 * server that does not allow it ({@code local_infile=0}, or {@code allowLocalInfile=false} in the data source's address) gets
 * the same rows as a batch.
 */
public final class SqlLoad {

    /** ER_LOAD_INFILE_CAPABILITY_DISABLED, from MariaDB 10.5.4 on; the transaction goes on. */
    private static final int NOT_ALLOWED = 4166;

    /** What becomes of a row that breaks a key. */
    private enum Breach {
        FAILS(""),
        IS_SKIPPED("IGNORE ");

        private final String word;

        Breach(String word) {
            this.word = word;
        }
    }

    private final String table;
    private final List<String> columns;
    private final Breach breach;
    private final List<Object[]> rows = new ArrayList<>();

    private SqlLoad(String table, List<String> columns, Breach breach) {
        this.table = table;
        this.columns = columns;
        this.breach = breach;
    }

    /** All rows or an exception. */
    public static SqlLoad into(String table, String... columns) {
        return new SqlLoad(table, List.of(columns), Breach.FAILS);
    }

    /** Rows whose key is there already are passed over. */
    public static SqlLoad intoUnlessThere(String table, String... columns) {
        return new SqlLoad(table, List.of(columns), Breach.IS_SKIPPED);
    }

    /** Adds a row: numbers, texts or {@code null} for NULL, in the order of the columns. */
    public SqlLoad add(Object... values) {
        rows.add(values);
        return this;
    }

    /**
     * Does nothing without rows.
     *
     * @param connection the transaction's own, which the entity manager unwraps to
     * @throws PersistenceException when a row fails; the transaction is to be rolled back
     */
    public void run(Connection connection) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            load(connection);
        } catch (SQLException failed) {
            if (failed.getErrorCode() != NOT_ALLOWED) {
                throw new PersistenceException(failed);
            }
            insert(connection);
        }
    }

    private void load(Connection connection) throws SQLException {
        try {
            Path file = Files.createTempFile("ictb-load", ".txt");
            try {
                write(file);
                load(connection, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Rows on their way to the database cannot be written", e);
        }
    }

    private void write(Path file) throws IOException {
        try (Writer text = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            for (Object[] row : rows) {
                line.setLength(0);
                LoadText.append(line, row);
                text.append(line);
            }
        }
    }

    /** LOCAL makes warnings of errors, and passes over the rows that have one. */
    private void load(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int loaded = statement.executeUpdate("LOAD DATA LOCAL INFILE '" + file + "' " + breach.word + "INTO TABLE "
                    + table + " CHARACTER SET utf8mb4 (" + String.join(", ", columns) + ")");
            SQLWarning warning = statement.getWarnings();
            if (breach == Breach.FAILS && (loaded != rows.size() || warning != null)) {
                throw new PersistenceException(loaded + " of " + rows.size() + " rows loaded into " + table, warning);
            }
        }
    }

    private void insert(Connection connection) {
        SqlBatch batch = new SqlBatch("INSERT " + breach.word + "INTO " + table + " (" + String.join(", ", columns)
                + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
        rows.forEach(batch::add);
        batch.run(connection);
    }
}
