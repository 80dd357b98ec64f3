package ictb.voice;

import ictb.dialer.TransmitterUnavailable;
import ictb.dialer.WakeUp;
import ictb.platform.OutageLog;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets each Asterisk know the extensions of users, and its trunks: compares the database with the files that it includes, at the
 * start, after every change and now and then, since another node may have made one. It never refuses a change: while an Asterisk is
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
    AsteriskNodes nodes;

    /** Of a trunk's host. */
    Function<String, List<String>> addresses = new CarrierAddresses(() -> threads)::of;

    private final WakeUp wakeUp = new WakeUp();
    private Path asteriskDir;
    private Thread loop;

    /** By the name of the Asterisk. */
    private final Map<String, Told> told = new HashMap<>();

    private final Map<String, Class<?>> lastFaults = new HashMap<>();

    @PostConstruct
    void open() {
        provideTo(settings);
        loop = threads.newThread(this::loop);
        loop.setName("ictb-sip");
        loop.start();
    }

    void provideTo(Settings asterisk) {
        asteriskDir = asterisk.asteriskDir();
    }

    @PreDestroy
    void close() {
        loop.interrupt();
    }

    public void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExtensionsChanged change) {
        wakeUp.call();
    }

    public void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrunksChanged change) {
        wakeUp.call();
    }

    private void loop() {
        try {
            while (true) {
                wakeUp.await(provide() ? BETWEEN_LOOKS : BETWEEN_TRIES);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether every Asterisk knows all extensions and its trunks now, as far as it depends on us */
    boolean provide() {
        nodes.look();
        boolean isDone = nodes.unknown().isEmpty();
        for (AsteriskNode node : nodes.all()) {
            isDone &= provide(node);
        }
        return isDone;
    }

    /** One that is away keeps no other waiting. */
    private boolean provide(AsteriskNode node) {
        try {
            List<Trunk> withHosts = trunks.withHosts().stream()
                    .filter(trunk -> trunk.goesBy(node.name()))
                    .toList();
            Path conf = node.conf(asteriskDir);
            String ofExtensions = extensions.text();
            String ofTrunks = PjsipTrunks.text(withHosts, addresses);
            bring(new SipInclude(conf, SipInclude.EXTENSIONS), ofExtensions, node);
            bring(new SipInclude(conf, SipInclude.TRUNKS), ofTrunks, node);
            boolean isTold = tell(node, ofExtensions + ofTrunks);
            if (isTold) {
                known.become(node.name(), withHosts);
            }
            recovered(node);
            return isTold;
        } catch (IOException | ResourceException | TransmitterUnavailable | RuntimeException | Error fault) {
            if (!OutageLog.tell(fault)) {
                failed(node, fault);
            }
            return false;
        }
    }

    private void bring(SipInclude file, String text, AsteriskNode node) throws IOException {
        if (file.bring(text)) {
            told.remove(node.name());
            LOG.log(Level.INFO, "Written: {0}", file);
        }
    }

    private boolean tell(AsteriskNode node, String text) throws ResourceException, TransmitterUnavailable {
        Optional<Told> due = node.link().map(up -> new Told(text, up));
        if (due.isEmpty() || due.get().equals(told.get(node.name()))) {
            return due.isPresent();
        }
        try (AsteriskConnection asterisk = node.connect()) {
            asterisk.reload(MODULE);
        } catch (NotSupportedException withoutUser) {
            LOG.log(
                    Level.INFO,
                    "{0} has to be told of the files in {1} by its administrator (module reload {2}): {3}",
                    new Object[] {node.called(), node.conf(asteriskDir), MODULE, withoutUser.getMessage()});
        }
        told.put(node.name(), due.get());
        return true;
    }

    /** Once, not at every vain try: messages of the same fault may differ by a connection's number. */
    private void failed(AsteriskNode node, Throwable fault) {
        if (!fault.getClass().equals(lastFaults.put(node.name(), fault.getClass()))) {
            LOG.log(
                    Level.WARNING,
                    fault,
                    () -> "Changed extensions and trunks are not known to " + node.called() + " yet, trying on: "
                            + fault.getMessage());
        }
    }

    private void recovered(AsteriskNode node) {
        if (lastFaults.remove(node.name()) != null) {
            LOG.log(Level.INFO, "Extensions and trunks are provided to {0} again", node.called());
        }
    }
}
