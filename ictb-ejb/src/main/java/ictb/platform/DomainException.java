package ictb.platform;

import jakarta.ejb.ApplicationException;

/**
 * A refusal. Its message is a sentence for the user that says what is wrong and, where it can be said, how to mend it; it
 * holds no secret and nothing of another user's. Rolls the transaction back and crosses EJB calls unwrapped.
 */
@ApplicationException(rollback = true, inherited = true)
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DomainException(String sentence) {
        super(sentence);
    }

    public DomainException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * The one answer for what is not there and for what is somebody else's.
     *
     * @param what the trade's word for it: {@code "campaign"}
     */
    public static DomainException notFound(String what, long id) {
        return new DomainException("No " + what + " with id " + id);
    }
}
