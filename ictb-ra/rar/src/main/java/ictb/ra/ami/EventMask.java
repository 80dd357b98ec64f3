package ictb.ra.ami;

/** Which events Asterisk sends to a session. */
public enum EventMask {
    /** None: a session that only asks. */
    OFF("off"),
    /** Calls, the dialplan's user events, and (class system) that Asterisk has booted. */
    CALLS("system,call,user");

    private final String header;

    EventMask(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }
}
