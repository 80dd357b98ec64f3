package ictb.soap;

import java.util.Arrays;
import java.util.Optional;

/** SOAP 1.1 (W3C note of 2000) and 1.2 (W3C recommendation of 2007), as far as they differ. */
enum SoapVersion {
    SOAP_11("http://schemas.xmlsoap.org/soap/envelope/", "text/xml", "actor"),
    SOAP_12("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml", "role");

    private final String namespace;
    private final String contentType;
    private final String addressee;

    SoapVersion(String namespace, String contentType, String addressee) {
        this.namespace = namespace;
        this.contentType = contentType;
        this.addressee = addressee;
    }

    static Optional<SoapVersion> ofNamespace(String namespace) {
        return Arrays.stream(values())
                .filter(version -> version.namespace.equals(namespace))
                .findFirst();
    }

    /** @param name without parameters, in lower case */
    static Optional<SoapVersion> ofContentType(String name) {
        return Arrays.stream(values())
                .filter(version -> version.contentType.equals(name))
                .findFirst();
    }

    /** Of the envelope. */
    String namespace() {
        return namespace;
    }

    String contentType() {
        return contentType;
    }

    /** The attribute of a header block that says whom it is for. */
    String addressee() {
        return addressee;
    }
}
