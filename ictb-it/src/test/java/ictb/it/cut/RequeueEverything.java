package ictb.it.cut;

import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptSignals;
import ictb.dialer.OpenAttempt;
import ictb.dialer.Origin;
import ictb.dialer.Transmitter;
import ictb.dialer.TransmitterUnavailable;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The naive reconciliation, where a test asks for it: what was being sent when the process died is sent again. */
@Decorator
@Priority(2)
public abstract class RequeueEverything implements Transmitter {

    /** The point by which a test asks for it. */
    public static final String MUTANT = "requeue-everything";

    @Inject
    @Any
    @Delegate
    private Transmitter sender;

    @Inject
    private AttemptSignals signals;

    @Override
    public Set<String> reconcile(Origin origin, Collection<OpenAttempt> attempts) throws TransmitterUnavailable {
        if (!Files.exists(Cut.armed(Path.of(System.getenv("ICTB_HOME")), MUTANT))) {
            return sender.reconcile(origin, attempts);
        }
        attempts.forEach(attempt -> signals.report(new AttemptSignal.Unsent(attempt.attemptId(), "mutant")));
        return attempts.stream().map(OpenAttempt::attemptId).collect(Collectors.toSet());
    }
}
