package ictb.rest;

import ictb.platform.DomainException;

/** A body that is not what its Content-Type says. */
final class MalformedBody extends DomainException {

    private static final long serialVersionUID = 1L;

    MalformedBody(String sentence) {
        super(sentence);
    }

    MalformedBody(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
