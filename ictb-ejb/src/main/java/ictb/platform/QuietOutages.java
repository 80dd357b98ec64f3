package ictb.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Puts an {@link OutageFilter} before the server's log while the application is there. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class QuietOutages {

    private static final Logger LOG = Logger.getLogger(QuietOutages.class.getName());

    @PostConstruct
    void begin() {
        try {
            for (Handler handler : Logger.getLogger("").getHandlers()) {
                handler.setFilter(new OutageFilter(handler.getFilter()));
            }
        } catch (SecurityException protectedLog) {
            LOG.log(Level.INFO, "The log of this server cannot be filtered; outages are logged in full", protectedLog);
        }
    }

    @PreDestroy
    void end() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (handler.getFilter() instanceof OutageFilter ours) {
                handler.setFilter(ours.former());
            }
        }
    }
}
