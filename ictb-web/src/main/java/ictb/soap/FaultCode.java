package ictb.soap;

/** Whose fault it is. */
enum FaultCode {
    /** The envelope is of no version that we know. */
    VERSION_MISMATCH("VersionMismatch", "VersionMismatch"),
    /** A header block must be understood, and is not. */
    MUST_UNDERSTAND("MustUnderstand", "MustUnderstand"),
    /** What was sent is refused. */
    SENDER("Client", "Sender"),
    /** We have failed. */
    RECEIVER("Server", "Receiver");

    private final String name11;
    private final String name12;

    FaultCode(String name11, String name12) {
        this.name11 = name11;
        this.name12 = name12;
    }

    String name(SoapVersion version) {
        return version == SoapVersion.SOAP_11 ? name11 : name12;
    }

    /** SOAP 1.1, section 6.2: 500 for every fault. SOAP 1.2 part 2, table 20: 400 where the sender is to blame. */
    int status(SoapVersion version) {
        return version == SoapVersion.SOAP_12 && this == SENDER ? 400 : 500;
    }
}
