package ictb.platform.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** Shows the figures in the server's JMX while the application is there. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class OperationsInJmx {

    static final String NAME = "ictb:type=Operations";

    @Inject
    private Figures figures;

    @Inject
    private Readiness readiness;

    /** Whoever asks by JMX has a thread without the application's context, on which no bean of its is found. */
    @Resource
    private ContextService contexts;

    private interface Change {
        void on(MBeanServer server) throws JMException;
    }

    private record Shown(Figures figures, Readiness readiness) implements OperationsMXBean {

        @Override
        public Map<String, Double> getFigures() {
            return figures.byName();
        }

        @Override
        public boolean isReady() {
            return Readiness.isReady(readiness.words());
        }

        @Override
        public Map<String, String> getParts() {
            return readiness.words();
        }
    }

    @PostConstruct
    void show() {
        OperationsMXBean shown = contexts.createContextualProxy(new Shown(figures, readiness), OperationsMXBean.class);
        change(server ->
                server.registerMBean(new StandardMBean(shown, OperationsMXBean.class, true), new ObjectName(NAME)));
    }

    @PreDestroy
    void hide() {
        change(server -> {});
    }

    /** What is there is taken away first: an application that was not ended properly has left it behind. */
    private static void change(Change change) {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName name = new ObjectName(NAME);
            if (server.isRegistered(name)) {
                server.unregisterMBean(name);
            }
            change.on(server);
        } catch (JMException failed) {
            throw new IllegalStateException(NAME + " cannot be shown or hidden in JMX", failed);
        }
    }
}
