package ictb.it.inside;

import ictb.it.FreshFolder;
import ictb.it.LastingParts;
import ictb.it.QuickStart;
import ictb.launcher.Assembly;
import ictb.launcher.MariaDb;
import ictb.launcher.PayaraMicro;
import ictb.launcher.Ports;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Arquillian's Payara Micro, by the launcher of the product: with the command files that ship, whose settings come from the
 * environment (Payara's own Arquillian container can set none), on 127.0.0.1, ended by its process id. The first class's
 * deployment serves all. Asterisk stays away, so that nothing is claimed but by tests.
 */
public class MicroContainer implements DeployableContainer<MicroConfiguration> {

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    private final Path home = Path.of(System.getProperty("ictb.work"), "inside");
    private final Assembly assembly = Assembly.in(Path.of(System.getProperty("ictb.assembly")));
    /** The database and the server with the deployment. */
    private record Deployed(MariaDb mariaDb, PayaraMicro micro) implements AutoCloseable {

        @Override
        public void close() {
            try {
                micro.close();
            } finally {
                mariaDb.close();
            }
        }
    }

    @Override
    public Class<MicroConfiguration> getConfigurationClass() {
        return MicroConfiguration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    /** With the first deployment. */
    @Override
    public void start() {}

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        int port = LastingParts.get(Deployed.class, () -> deployed(archive))
                .micro()
                .address()
                .getPort();
        HTTPContext http = new HTTPContext("127.0.0.1", port);
        return new ProtocolMetaData().addContext(http.add(new Servlet(RUNNER, "/")));
    }

    private Deployed deployed(Archive<?> archive) {
        MariaDb mariaDb = MariaDb.start(FreshFolder.at(home));
        try {
            Path war = home.resolve("ictb.war");
            archive.as(ZipExporter.class).exportTo(war.toFile(), true);
            return new Deployed(
                    mariaDb,
                    PayaraMicro.start(PayaraMicro.Plan.of(
                                    assembly.withApplication(war),
                                    home.resolve("server"),
                                    Ports.free(),
                                    environment(mariaDb))
                            .withJavaOptions(QuickStart.OPTION, "-Duser.timezone=America/New_York")));
        } catch (RuntimeException failed) {
            mariaDb.close();
            throw failed;
        }
    }

    private Map<String, String> environment(MariaDb mariaDb) {
        Map<String, String> environment = new HashMap<>();
        environment.put("ICTB_HOME", home.toString());
        environment.put("ICTB_ADMIN_PASSWORD", "correct horse battery staple");
        environment.put("ICTB_DB_URL", mariaDb.url());
        environment.put("ICTB_DB_USER", mariaDb.user());
        environment.put("ICTB_DB_PASSWORD", mariaDb.password());
        environment.put("ICTB_RAR", assembly.adapter().toString());
        environment.put("ICTB_AMI_HOST", "127.0.0.1");
        environment.put("ICTB_AMI_PORT", String.valueOf(Ports.free()));
        environment.put("ICTB_AMI_USER", "ictb");
        environment.put("ICTB_AMI_SECRET", "nobody asks");
        environment.put("ICTB_AGI_PORT", "0");
        environment.put("ICTB_EVIDENCE_DIR", home.resolve("asterisk/evidence").toString());
        return environment;
    }

    /** The next class uses the same deployment. */
    @Override
    public void undeploy(Archive<?> archive) {}

    /** The next class of this process uses the same container. */
    @Override
    public void stop() {}
}
