package ictb.it;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test a system whose application, the EAR, runs on a Payara Server. */
final class OnPayaraServer implements ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(OnPayaraServer.class);

    /** Both, ended together. */
    private record Installed(RunningSystem system, PayaraServer server) implements AutoCloseable {

        static Installed start() {
            RunningSystem system = RunningSystem.prepare("payara-server", RunningSystem.shipped(), Map.of());
            try {
                PayaraServer server = PayaraServer.start(
                        system.home().resolve("server"), system.address().getPort(), system.environment());
                return new Installed(system, server).install();
            } catch (RuntimeException failed) {
                end(system);
                throw failed;
            }
        }

        private Installed install() {
            try {
                PayaraServer.Output installed = server.install();
                if (installed.exit() != 0) {
                    throw new IllegalStateException(installed.text());
                }
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
        return type == RunningSystem.class || type == PayaraServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Installed installed = context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Installed.class, key -> Installed.start(), Installed.class);
        return parameter.getParameter().getType() == PayaraServer.class ? installed.server() : installed.system();
    }
}
