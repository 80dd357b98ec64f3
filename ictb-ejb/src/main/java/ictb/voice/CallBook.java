package ictb.voice;

import ictb.ivr.run.Step;
import java.util.List;
import java.util.Optional;

/** What a call that follows a flow is about, and where it is written down while it goes on. */
public interface CallBook {

    /** 32 characters {@code [0-9a-f]}: names what the caller records. */
    String callId();

    /** What the hang-up handler is to tell of that way, if anything. */
    Optional<String> response(List<Step> way);

    /**
     * Told again, nothing changes.
     *
     * @param first number of the first of them, from 1
     * @throws jakarta.ejb.EJBException when it cannot be written now
     */
    void add(int first, List<Step> way);

    /** The person at the other end does not want to be called again. */
    void optOut();
}
