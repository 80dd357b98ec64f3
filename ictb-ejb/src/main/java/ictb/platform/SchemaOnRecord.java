package ictb.platform;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Asks the database whether it answers and what its schema is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SchemaOnRecord {

    private static final int SECONDS = 3;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource database;

    /** The newest migration that is done; empty where there is none. */
    public Optional<String> newest() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT version FROM flyway_schema_history WHERE success = 1 AND version IS NOT NULL"
                                + " ORDER BY installed_rank DESC LIMIT 1")) {
            query.setQueryTimeout(SECONDS);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
