package ictb.ra;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import java.io.Serializable;

/** An administrator's pool of AMI sessions to one Asterisk, bound as {@code eis/asterisk} and, of further ones, as they like. */
public interface AsteriskConnectionFactory extends Serializable, Referenceable {

    /**
     * Lets the adapter's listeners hear this Asterisk from now on, whether it can be reached yet or not; the adapter's own is heard
     * anyway. Costs nothing where it is heard already, and does not wait for it.
     *
     * @return the name that its signals bear, as the configuration of the pool or else of the adapter says
     */
    String listen();

    /**
     * A logged-in session from the pool. Close it soon: the pool is small, and calls go on without it.
     *
     * @throws ResourceException when Asterisk cannot be reached, refuses the login, or the pool is exhausted
     */
    AsteriskConnection getConnection() throws ResourceException;
}
