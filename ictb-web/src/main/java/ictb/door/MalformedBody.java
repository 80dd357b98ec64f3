package ictb.door;

import ictb.platform.DomainException;

/** A body that is not what its Content-Type says. */
public final class MalformedBody extends DomainException {

    private static final long serialVersionUID = 1L;

    public MalformedBody(String sentence) {
        super(sentence);
    }

    public MalformedBody(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
