package ictb.voice;

import ictb.dialer.Bell;
import ictb.dialer.TransmitterUnavailable;
import ictb.platform.Settings;
import ictb.ra.AsteriskConnection;
import ictb.trunk.Trunk;
import ictb.trunk.TrunksChanged;
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
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets Asterisk know the extensions of users, and trunks: compares the database with the files that Asterisk includes, at the
 * start, after every change and now and then, since another node may have made one. It never refuses a change: while Asterisk is
 * away, or the folder full, the extension is there and registers later, the trunk is there and carries calls later.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SipProvisioning {

    private static final Logger LOG = Logger.getLogger(SipProvisioning.class.getName());
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
    PjsipTrunks trunks;

    @Inject
    KnownTrunks known;

    @Inject
    AsteriskPool pool;

    @Inject
    AsteriskLink link;

    private final Bell bell = new Bell();
    private SipInclude extensionFile;
    private SipInclude trunkFile;
    private Thread loop;
    private Optional<Told> told = Optional.empty();
    private Optional<Class<?>> lastFault = Optional.empty();

    @PostConstruct
    void open() {
        provideTo(settings);
        loop = threads.newThread(this::loop);
        loop.setName("ictb-sip");
        loop.start();
    }

    void provideTo(Settings asterisk) {
        extensionFile = new SipInclude(asterisk.asteriskDir(), SipInclude.EXTENSIONS);
        trunkFile = new SipInclude(asterisk.asteriskDir(), SipInclude.TRUNKS);
    }

    @PreDestroy
    void close() {
        loop.interrupt();
    }

    public void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExtensionsChanged change) {
        bell.ring();
    }

    public void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrunksChanged change) {
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

    /** @return whether Asterisk knows all extensions and trunks now, as far as it depends on us */
    boolean provide() {
        try {
            List<Trunk> withHosts = trunks.withHosts();
            String ofExtensions = extensions.text();
            String ofTrunks = PjsipTrunks.text(withHosts);
            bring(extensionFile, ofExtensions);
            bring(trunkFile, ofTrunks);
            boolean isTold = tell(ofExtensions + ofTrunks);
            if (isTold) {
                known.become(withHosts);
            }
            recovered();
            return isTold;
        } catch (IOException | ResourceException | TransmitterUnavailable | RuntimeException | Error fault) {
            failed(fault);
            return false;
        }
    }

    private void bring(SipInclude file, String text) throws IOException {
        if (file.bring(text)) {
            told = Optional.empty();
            LOG.log(Level.INFO, "Written: {0}", file);
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
                    new Object[] {extensionFile + " and " + trunkFile, MODULE, withoutUser.getMessage()});
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
                    () -> "Changed extensions and trunks are not known to Asterisk yet, trying on: "
                            + fault.getMessage());
        }
        lastFault = kind;
    }

    private void recovered() {
        if (lastFault.isPresent()) {
            LOG.info("Extensions and trunks are provided again");
        }
        lastFault = Optional.empty();
    }
}
