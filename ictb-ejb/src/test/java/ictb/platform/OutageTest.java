package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @ParameterizedTest
    @CsvSource({
        "08000, 0, Socket error, DATABASE_AWAY",
        "08S01, 1927, Connection was killed, DATABASE_AWAY",
        "HY000, 1021, Disk full (/tmp/x); waiting for someone to free some space, DATABASE_FULL",
        "HY000, 1114, The table 'contact' is full, DATABASE_FULL",
        "HY000, 1030, Got error 28 \"No space left on device\" from storage engine InnoDB, DATABASE_FULL",
        "HY000, 3, Error writing file '/tmp/x' (Errcode: 28 \"No space left on device\"), DATABASE_FULL",
        "HY000, 1205, Lock wait timeout exceeded; try restarting transaction, DATABASE_BUSY",
        "40001, 1213, Deadlock found when trying to get lock, DATABASE_BUSY"
    })
    void whatMariaDbSaysIsUnderstood(String state, int code, String message, Outage outage) {
        assertThat(Outage.of(new EJBException(new PersistenceException(new SQLException(message, state, code)))))
                .contains(outage);
    }

    @Test
    void poolWithoutAConnectionIsTheDatabasesAbsenceUnlessAllAreInUse() {
        SQLException pool =
                new SQLException("Error in allocating a connection. Cause: Connection could not be allocated");
        SQLException exhausted = new SQLException("Error in allocating a connection. Cause: In-use connections equal"
                + " max-pool-size and expired max-wait-time. Cannot allocate more connections.");
        pool.initCause(new SQLNonTransientConnectionException("Socket fail to connect to localhost"));

        assertThat(Outage.of(pool)).contains(Outage.DATABASE_AWAY);
        assertThat(Outage.of(exhausted)).contains(Outage.DATABASE_BUSY);
        assertThat(Outage.of(new SQLException(
                        "javax.resource.ResourceException: IJ000453: Unable to get managed connection for ictb")))
                .contains(Outage.DATABASE_AWAY);
    }

    @Test
    void fileThatTheKernelHasNoRoomForIsAFullDisk() {
        Throwable full = catchThrowable(() -> Files.writeString(Path.of("/dev/full"), "x"));

        assertThat(full).isInstanceOf(IOException.class);
        assertThat(Outage.of(new UncheckedIOException((IOException) full))).contains(Outage.DISK_FULL);
    }

    @Test
    void faultOfOursIsNone() {
        assertThat(Outage.of(new SQLException("You have an error in your SQL syntax", "42000", 1064)))
                .isEmpty();
        assertThat(Outage.of(new IOException("Permission denied"))).isEmpty();
        assertThat(Outage.of(new IllegalStateException("no space left on device")))
                .isEmpty();
    }
}
