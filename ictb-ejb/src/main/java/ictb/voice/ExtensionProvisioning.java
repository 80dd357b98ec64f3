package ictb.voice;

import ictb.dialer.Bell;
import ictb.dialer.TransmitterUnavailable;
import ictb.platform.Settings;
import ictb.ra.AsteriskConnection;
import ictb.user.extension.ExtensionsChanged;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets Asterisk know the extensions of users: compares the database with the file that Asterisk includes, at the start, after
 * every change and now and then, since another node may have made one. It never refuses a change: while Asterisk is away, or
 * the folder full, the extension is there and registers later.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ExtensionProvisioning {

    private static final Logger LOG = Logger.getLogger(ExtensionProvisioning.class.getName());
    private static final String MODULE = "res_pjsip.so";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    /** What an Asterisk was told to read, by which link. After a new link it is told again: it may be another process. */
    private record Told(String text, AsteriskLink.Up link) {}

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Settings settings;

    @Inject
    PjsipExtensions extensions;

    @Inject
    AsteriskPool pool;

    @Inject
    AsteriskLink link;

    private final Bell bell = new Bell();
    private ExtensionFile file;
    private Thread loop;
    private Optional<Told> told = Optional.empty();
    private Optional<Class<?>> lastFault = Optional.empty();

    @PostConstruct
    void open() {
        provideTo(settings);
        loop = threads.newThread(this::loop);
        loop.setName("ictb-extensions");
        loop.start();
    }

    void provideTo(Settings asterisk) {
        file = new ExtensionFile(asterisk.asteriskDir());
    }

    @PreDestroy
    void close() {
        loop.interrupt();
    }

    public void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExtensionsChanged change) {
        bell.ring();
    }

    private void loop() {
        try {
            while (true) {
                bell.await(provide() ? BETWEEN_LOOKS : BETWEEN_TRIES);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether Asterisk knows all extensions now, as far as it depends on us */
    boolean provide() {
        try {
            String text = extensions.text();
            if (file.bring(text)) {
                told = Optional.empty();
                LOG.log(Level.INFO, "Extensions written to {0}", file);
            }
            boolean isTold = tell(text);
            recovered();
            return isTold;
        } catch (IOException | ResourceException | TransmitterUnavailable | RuntimeException | Error fault) {
            failed(fault);
            return false;
        }
    }

    private boolean tell(String text) throws ResourceException, TransmitterUnavailable {
        Optional<Told> due = link.current().map(up -> new Told(text, up));
        if (due.isEmpty() || due.equals(told)) {
            return due.isPresent();
        }
        try (AsteriskConnection asterisk = pool.connect()) {
            asterisk.reload(MODULE);
        } catch (NotSupportedException withoutUser) {
            LOG.log(
                    Level.INFO,
                    "Asterisk has to be told of {0} by its administrator (module reload {1}): {2}",
                    new Object[] {file, MODULE, withoutUser.getMessage()});
        }
        told = due;
        return true;
    }

    /** Once, not at every vain try: messages of the same fault may differ by a connection's number. */
    private void failed(Throwable fault) {
        Optional<Class<?>> kind = Optional.of(fault.getClass());
        if (!kind.equals(lastFault)) {
            LOG.log(
                    Level.WARNING,
                    fault,
                    () -> "Changed extensions cannot register yet, trying on: " + fault.getMessage());
        }
        lastFault = kind;
    }

    private void recovered() {
        if (lastFault.isPresent()) {
            LOG.info("Extensions are provided again");
        }
        lastFault = Optional.empty();
    }
}
