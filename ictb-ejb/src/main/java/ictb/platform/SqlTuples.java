package ictb.platform;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * One statement about many rows at once, where a {@link SqlBatch} is a statement a row: what deletes or updates by a list of
 * keys, or inserts with {@code ON DUPLICATE KEY UPDATE}, costs the database a third. It goes past EclipseLink, which a native
 * query costs the square of its parameters.
 */
public final class SqlTuples {

    private final String sql;
    private final Object[] first;
    private final List<Object[]> tuples = new ArrayList<>();

    /**
     * @param sql with {@code %s} where the list of tuples stands, behind all other parameters
     * @param first the other parameters from left to right
     */
    public SqlTuples(String sql, Object... first) {
        this.sql = sql;
        this.first = first;
    }

    /** Adds a tuple, as wide as all others. */
    public SqlTuples add(Object... tuple) {
        tuples.add(tuple);
        return this;
    }

    /**
     * Does nothing without tuples.
     *
     * @param connection the transaction's own, which the entity manager unwraps to
     * @throws PersistenceException when it fails; the transaction is to be rolled back
     */
    public void run(Connection connection) {
        if (tuples.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = prepared(connection)) {
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /**
     * The same for a query; empty without tuples.
     *
     * @throws PersistenceException when it fails; the transaction is to be rolled back
     */
    public <T> List<T> list(Connection connection, Function<SqlRow, T> reader) {
        if (tuples.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = prepared(connection);
                ResultSet rows = statement.executeQuery()) {
            return SqlRow.list(rows, reader);
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text());
        int next = 1;
        for (Object parameter : first) {
            statement.setObject(next++, parameter);
        }
        for (Object[] tuple : tuples) {
            for (Object parameter : tuple) {
                statement.setObject(next++, parameter);
            }
        }
        return statement;
    }

    private String text() {
        String tuple = "(" + String.join(", ", Collections.nCopies(tuples.get(0).length, "?")) + ")";
        return sql.formatted(String.join(", ", Collections.nCopies(tuples.size(), tuple)));
    }
}
