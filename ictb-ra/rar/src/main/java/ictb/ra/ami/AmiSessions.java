package ictb.ra.ami;

import jakarta.resource.ResourceException;

/** Opens AMI sessions; the seam at which tests put scripted ones. */
public interface AmiSessions {

    /**
     * Connects and logs in, waiting at most a few seconds for each.
     *
     * @throws jakarta.resource.spi.SecurityException when Asterisk refuses the login
     * @throws jakarta.resource.spi.CommException when it cannot be reached or does not answer
     */
    AmiSession open(AmiAddress address, EventMask mask, SessionListener listener) throws ResourceException;
}
