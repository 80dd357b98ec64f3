package ictb.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.MariaDBPlatform;

/**
 * MariaDB as EclipseLink knows it, but a DATETIME is read as its text. EclipseLink would make a {@code java.sql.Timestamp} of
 * it, and so does the driver for {@code getString}: both lose the hour that a change to summer time skips in the JVM's zone.
 */
public class MariaDbInUtc extends MariaDBPlatform {

    private static final long serialVersionUID = 1L;

    @Override
    public Object getObjectFromResultSet(ResultSet row, int column, int type, AbstractSession session)
            throws SQLException {
        if (type != Types.TIMESTAMP) {
            return super.getObjectFromResultSet(row, column, type, session);
        }
        LocalDateTime dateTime = row.getObject(column, LocalDateTime.class);
        return dateTime == null ? null : UtcTime.toSql(dateTime.toInstant(ZoneOffset.UTC));
    }
}
