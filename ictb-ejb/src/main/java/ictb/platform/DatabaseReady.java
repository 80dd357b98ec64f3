package ictb.platform;

import ictb.platform.operations.ReadyPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;

/** The database answers, and its schema is what this application has made of it. */
@ApplicationScoped
public class DatabaseReady implements ReadyPart {

    private SchemaOnRecord schema;

    /** What the database stood at when this application had started. */
    private volatile String expected = "";

    /** For the container. */
    DatabaseReady() {}

    @Inject
    DatabaseReady(SchemaOnRecord schema) {
        this.schema = schema;
    }

    /** Told when all migrations are done. */
    void migrated() {
        try {
            expected = schema.newest().orElse("");
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be asked for its schema's version", unreachable);
        }
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Optional<String> obstacle() {
        try {
            return obstacle(expected, schema.newest());
        } catch (SQLException away) {
            return Optional.of("The database does not answer");
        }
    }

    /** Another program may have changed it meanwhile: a backup restored, a newer version started. */
    static Optional<String> obstacle(String expected, Optional<String> newest) {
        if (expected.isEmpty()) {
            return Optional.of("The database's migrations are not done yet");
        }
        return newest.filter(expected::equals).isPresent()
                ? Optional.empty()
                : Optional.of("The database's schema is that of version " + newest.orElse("0")
                        + ", and this application needs " + expected + ": restart it");
    }
}
