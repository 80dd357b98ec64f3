package ictb.contact;

import ictb.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;

/** Clears up, after a crash, what this node was loading. Nobody has seen any of it. */
@Singleton
@Startup
@DependsOn("Migrations")
public class ImportSweep {

    @Inject
    private Imports imports;

    @Inject
    private ContactImports contactImports;

    @Inject
    private Settings settings;

    @Resource
    private ManagedExecutorService executor;

    @PostConstruct
    void begin() {
        List<Long> unfinished = imports.unfinished(settings.get(Settings.NODE));
        executor.execute(() -> unfinished.forEach(contactImports::sweep));
    }
}
