package ictb.it;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test that asks for a {@link RunningSystem} that of its process: started at the first need, ended with the
 * process. One class runs there at a time, so that it may kill the application; it starts it again. What classes leave behind
 * stays apart by users, groups, telephone numbers and caller ids of their own.
 */
final class SharedSystem implements ParameterResolver {

    /** An address of this machine from which nobody but a proxy would come. */
    static final String TRUSTED_PROXY = "127.0.98.1";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public RunningSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return LastingParts.get(
                        RunningSystem.class,
                        () -> RunningSystem.start(
                                "shared", Map.of("ICTB_ACCESS_LOG", "on", "ICTB_TRUSTED_PROXIES", TRUSTED_PROXY)))
                .whole();
    }
}
