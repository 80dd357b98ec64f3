package ictb.it;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test a system whose application, the EAR, runs on a server of this kind. */
abstract class OnServer implements ParameterResolver {

    private final String name;
    private final Function<RunningSystem, ApplicationServer> installation;

    /**
     * @param name of the folder for the system's files
     * @param installation starts the server, with adapter and application installed
     */
    OnServer(String name, Function<RunningSystem, ApplicationServer> installation) {
        this.name = name;
        this.installation = installation;
    }

    /** Both, ended together. */
    private record Installed(RunningSystem system, ApplicationServer server) implements AutoCloseable {

        static Installed start(String name, Function<RunningSystem, ApplicationServer> installation) {
            RunningSystem system = RunningSystem.prepare(name, RunningSystem.shipped(), Map.of());
            try {
                return new Installed(system, installation.apply(system)).ready();
            } catch (RuntimeException failed) {
                end(system);
                throw failed;
            }
        }

        private Installed ready() {
            try {
                system.awaitApplication();
                return this;
            } catch (RuntimeException failed) {
                server.close();
                throw failed;
            }
        }

        @Override
        public void close() {
            try {
                server.close();
            } finally {
                end(system);
            }
        }

        private static void end(RunningSystem system) {
            try {
                system.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningSystem.class || ApplicationServer.class.isAssignableFrom(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Installed installed = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(getClass()))
                .getOrComputeIfAbsent(Installed.class, key -> Installed.start(name, installation), Installed.class);
        return parameter.getParameter().getType() == RunningSystem.class ? installed.system() : installed.server();
    }
}
