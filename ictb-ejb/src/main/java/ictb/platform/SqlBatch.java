package ictb.platform;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One statement for many rows, sent together: they cost one round trip, not one each. A native query of as many rows would
 * also cost EclipseLink the square of their number. Nobody asks for generated keys: the driver then sends inserts as one
 * bulk statement, whatever the server's pool would have asked for.
 */
public final class SqlBatch {

    private final String sql;
    private final List<Object[]> rows = new ArrayList<>();

    public SqlBatch(String sql) {
        this.sql = sql;
    }

    /** Adds a row: the statement's parameters from left to right, {@code null} for NULL. */
    public SqlBatch add(Object... parameters) {
        rows.add(parameters);
        return this;
    }

    /**
     * Does nothing without rows.
     *
     * @param connection the transaction's own, which the entity manager unwraps to
     * @throws PersistenceException when one row fails; the transaction is to be rolled back
     */
    public void run(Connection connection) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }
}
