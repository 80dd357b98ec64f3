package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.sql.SQLNonTransientConnectionException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutageFilterTest {

    private static final String CONTAINER = "jakarta.enterprise.ejb.container";
    private static final String POOL = "javax.enterprise.resource.resourceadapter.com.sun.enterprise.resource";
    private static final Throwable AWAY =
            new EJBException(new SQLNonTransientConnectionException("Socket error", "08000"));

    private final OutageFilter filter = new OutageFilter(null);

    @AfterEach
    void databaseIsBack() {
        OutageLog.databaseAnswers();
    }

    private static LogRecord said(String logger, Throwable thrown) {
        LogRecord record = new LogRecord(Level.WARNING, "A system exception occurred");
        record.setLoggerName(logger);
        record.setThrown(thrown);
        return record;
    }

    @Test
    void whatTheServerSaysOfAnOutageIsCountedAndNotLogged() {
        assertThat(filter.isLoggable(said(CONTAINER, AWAY))).isFalse();
        assertThat(filter.isLoggable(said(CONTAINER, null)))
                .as("while it lasts")
                .isFalse();
        assertThat(filter.isLoggable(said(POOL, new IllegalStateException("Got exception during XAResource.start"))))
                .as("a broken connection, while it lasts")
                .isFalse();
        assertThat(filter.isLoggable(said(CONTAINER, new EJBException(new IllegalStateException("a bug")))))
                .as("a fault of a bean, while it lasts")
                .isTrue();
        assertThat(OutageLog.databaseAnswers()).isTrue();
        assertThat(filter.isLoggable(said(CONTAINER, null)))
                .as("when it is over")
                .isTrue();
    }

    @Test
    void faultsAndOtherLoggersAreLogged() {
        assertThat(filter.isLoggable(said(CONTAINER, new EJBException(new IllegalStateException("a bug")))))
                .isTrue();
        assertThat(filter.isLoggable(said("com.example.shop", AWAY))).isTrue();
    }

    @Test
    void formerFilterIsStillAsked() {
        assertThat(new OutageFilter(record -> false).isLoggable(said("ictb", null)))
                .isFalse();
    }
}
