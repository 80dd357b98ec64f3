package ictb.platform.api;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Makes the catalogue when the application starts, so that an unfit method ends the start and not somebody's call. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class CatalogueStart {

    private static final Logger LOG = System.getLogger(CatalogueStart.class.getName());

    @Inject
    private Catalogue catalogue;

    @PostConstruct
    void find() {
        LOG.log(Level.INFO, "{0} API methods", catalogue.all().size());
    }
}
