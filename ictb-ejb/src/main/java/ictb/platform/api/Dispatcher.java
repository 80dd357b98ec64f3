package ictb.platform.api;

import ictb.platform.DomainException;
import ictb.platform.Outage;
import ictb.platform.OutageLog;
import ictb.platform.operations.ApiFigures;
import ictb.platform.operations.ApiFigures.Result;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The one way to an API method, for every door. Whoever calls has already said who the caller is. */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCall current;

    @Inject
    private Event<CallFailed> failures;

    @Inject
    private Event<WorkEnded> endings;

    @Inject
    private ApiFigures figures;

    /** For the container. */
    Dispatcher() {}

    Dispatcher(Catalogue catalogue, Event<CallFailed> failures, Event<WorkEnded> endings, ApiFigures figures) {
        this.catalogue = catalogue;
        this.current = new CurrentCall();
        this.failures = failures;
        this.endings = endings;
        this.figures = figures;
    }

    /** @throws Rejection 404 for an unknown method */
    public Operation operation(String method) {
        return catalogue.find(method).orElseThrow(() -> {
            figures.unknownMethod();
            return Rejection.unknownMethod(method);
        });
    }

    /** Binds, calls and answers; every refusal and failure is an answer too. */
    public Answer call(String method, RawArguments arguments) {
        try {
            return call(operation(method), arguments);
        } catch (Rejection e) {
            return Answer.refused(e);
        }
    }

    private Answer call(Operation operation, RawArguments arguments) {
        ApiFigures.Running running = figures.begin();
        Object[] bound = {};
        try {
            bound = operation.bind(arguments);
            current.begin(operation.isRepeatable() ? arguments.repeatKey(operation.name()) : Optional.empty());
            Answer answer = Answer.of(invoke(operation, bound), current.notes());
            running.ended(operation.name(), Result.DONE);
            return answer;
        } catch (RuntimeException e) {
            Throwable cause = unwrapped(e);
            running.ended(operation.name(), cause instanceof DomainException ? Result.REFUSED : Result.FAILED);
            tell(operation, bound, cause);
            return failed(operation.name(), cause);
        }
    }

    private Object invoke(Operation operation, Object[] bound) {
        try {
            return operation.invoke(bound);
        } finally {
            if (!operation.reads()) {
                endings.fire(new WorkEnded(operation.name()));
            }
        }
    }

    private void tell(Operation operation, Object[] bound, Throwable cause) {
        // Nothing can be written of what failed because nothing can be written.
        boolean isWithoutDatabase =
                Outage.of(cause).filter(outage -> outage != Outage.DISK_FULL).isPresent();
        if (operation.reads() || isWithoutDatabase) {
            return;
        }
        try {
            failures.fire(new CallFailed(operation.method(), bound, cause instanceof DomainException));
        } catch (RuntimeException e) {
            // What the client asked for has failed already, and that is what it must hear.
            incident("telling of " + operation.name(), e);
        }
    }

    /** The answer to anything thrown: a refusal's sentence, an outage's, or an incident that is logged here, once. */
    public static Answer failed(String what, Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof Rejection rejection) {
            return Answer.refused(rejection);
        }
        if (cause instanceof DomainException) {
            return Answer.refused(200, cause.getMessage());
        }
        Optional<Outage> outage = Outage.of(cause);
        if (outage.isPresent()) {
            OutageLog.tell(cause);
            return Answer.refused(Rejection.unavailable(outage.get()));
        }
        return Answer.refused(500, "Internal error (incident " + incident(what, cause) + ")");
    }

    /** Logs a failure under a number that may be told to the client. */
    public static String incident(String what, Throwable cause) {
        String number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.log(Level.ERROR, "Incident " + number + " in " + what, cause);
        return number;
    }

    /** The container wraps what a bean throws, sometimes more than once. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof EJBException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
