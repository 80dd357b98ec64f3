package ictb.launcher;

/** Somebody else listens on the port. */
final class PortTakenException extends LaunchException {
    private static final long serialVersionUID = 1L;

    PortTakenException(int port) {
        super("Port " + port + " of 127.0.0.1 is taken by another program.");
    }
}
