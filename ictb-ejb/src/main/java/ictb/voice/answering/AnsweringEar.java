package ictb.voice.answering;

import ictb.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Listens to calls while the application runs. Where it cannot, calls go on: Asterisk's own detector decides then. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AnsweringEar {

    private static final Logger LOG = Logger.getLogger(AnsweringEar.class.getName());
    private static final String OFF = "off";

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Settings settings;

    private EarServer server;
    private String address;

    @PostConstruct
    void open() {
        String where = settings.get(Settings.AMD_LISTEN);
        if (where.equals(OFF)) {
            return;
        }
        try {
            String host = where.substring(0, where.indexOf(':'));
            server = new EarServer(new InetSocketAddress(host, Integer.parseInt(where.substring(host.length() + 1))));
            String told = settings.get(Settings.AMD_ADDRESS);
            address = told.isEmpty() ? host + ":" + server.port() : told;
            Thread thread = threads.newThread(server);
            thread.setName("ictb-ear");
            thread.start();
        } catch (IOException | IllegalArgumentException taken) {
            LOG.log(
                    Level.WARNING,
                    taken,
                    () -> "ICTB cannot listen to calls at " + where
                            + ": Asterisk's own detector looks for answering machines");
        }
    }

    @PreDestroy
    void close() {
        if (server != null) {
            server.close();
        }
    }

    /** As Asterisk reaches it, {@code host:port}; empty where nobody listens. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }
}
