package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseReadyTest {

    @Test
    void schemaOfThisApplicationIsReady() {
        assertThat(DatabaseReady.obstacle("13", Optional.of("13"))).isEmpty();
    }

    @Test
    void restoredSchemaOfAnotherVersionIsNot() {
        assertThat(DatabaseReady.obstacle("13", Optional.of("12")))
                .contains("The database's schema is that of version 12, and this application needs 13: restart it");
        assertThat(DatabaseReady.obstacle("13", Optional.empty())).isPresent();
    }

    @Test
    void beforeTheMigrationsAreDoneItIsNot() {
        assertThat(DatabaseReady.obstacle("", Optional.of("13")))
                .contains("The database's migrations are not done yet");
    }

    @Test
    void whatTheDriverSaysIsNotShown() {
        DatabaseReady ready = new DatabaseReady(new SchemaOnRecord() {
            @Override
            public Optional<String> newest() throws SQLException {
                throw new SQLException("Access denied for user 'ictb'@'10.1.2.3' using secret");
            }
        });

        assertThat(ready.obstacle()).contains("The database does not answer");
    }
}
