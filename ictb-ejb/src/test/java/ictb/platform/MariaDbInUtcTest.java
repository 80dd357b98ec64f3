package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MariaDbInUtcTest {

    private final MariaDbInUtc database = new MariaDbInUtc();

    @Test
    void dateTimeIsReadWithoutTheJvmsTimeZone() throws SQLException {
        Object value = database.getObjectFromResultSet(
                row(LocalDateTime.parse("2026-03-29T02:30:00.123456"), 1, LocalDateTime.class),
                1,
                Types.TIMESTAMP,
                null);
        assertThat(value).isEqualTo("2026-03-29 02:30:00.123456");
        assertThat(new InstantConverter().convertToEntityAttribute((String) value))
                .isEqualTo(Instant.parse("2026-03-29T02:30:00.123456Z"));
    }

    @Test
    void absentDateTimeStaysAbsent() throws SQLException {
        assertThat(database.getObjectFromResultSet(row(null, 1, LocalDateTime.class), 1, Types.TIMESTAMP, null))
                .isNull();
        assertThat(new InstantConverter().convertToEntityAttribute(null)).isNull();
        assertThat(new InstantConverter().convertToDatabaseColumn(null)).isNull();
    }

    @Test
    void otherTypesAreReadAsBefore() throws SQLException {
        assertThat(database.getObjectFromResultSet(row(7L, 1), 1, Types.BIGINT, null))
                .isEqualTo(7L);
    }

    /** A row that answers {@code getObject} with exactly these arguments, and nothing else. */
    private static ResultSet row(Object value, Object... expected) {
        return (ResultSet) Proxy.newProxyInstance(
                ResultSet.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getObject");
                    assertThat(Arrays.asList(arguments)).containsExactly(expected);
                    return value;
                });
    }
}
