package ictb.ra;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import java.io.Serializable;

/** The administrator's pool of AMI sessions, bound as {@code eis/asterisk}. */
public interface AsteriskConnectionFactory extends Serializable, Referenceable {

    /**
     * A logged-in session from the pool. Close it soon: the pool is small, and calls go on without it.
     *
     * @throws ResourceException when Asterisk cannot be reached, refuses the login, or the pool is exhausted
     */
    AsteriskConnection getConnection() throws ResourceException;
}
