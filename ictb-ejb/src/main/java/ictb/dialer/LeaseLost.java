package ictb.dialer;

import jakarta.ejb.ApplicationException;

/** Another process has taken this node's place, or the lease ran out; nothing was written. */
@ApplicationException(rollback = true)
public class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(Lease lease) {
        super("Node " + lease.nodeId() + " has lost its lease of epoch " + lease.epoch());
    }
}
