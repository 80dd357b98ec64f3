package ictb.soap;

import ictb.platform.DomainException;

/** A refusal for which SOAP has a fault code of its own. */
final class EnvelopeRefused extends DomainException {

    private static final long serialVersionUID = 1L;

    private final FaultCode code;

    EnvelopeRefused(FaultCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    FaultCode code() {
        return code;
    }
}
