package ictb.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date at the start, under Flyway's lock, so that of several nodes one does it. Whatever needs
 * tables at the start names this in {@code @DependsOn("Migrations")}. Transactions are Flyway's own.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource database;

    @Inject
    private DatabaseReady ready;

    @PostConstruct
    void migrate() {
        apply(database);
        requireReadCommitted(database);
        ready.migrated();
    }

    /**
     * Claims skip what others have locked, and read what others have committed meanwhile: under MariaDB's default, REPEATABLE
     * READ, they would lock gaps and wait for each other.
     */
    static void requireReadCommitted(DataSource database) {
        try (Connection connection = database.getConnection()) {
            if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                throw new IllegalStateException(
                        "The data source's transactions must be READ COMMITTED: set the isolation"
                                + " level of its pool, or transaction_isolation of the server");
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be asked for its isolation level", unreachable);
        }
    }

    static void apply(DataSource database) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
