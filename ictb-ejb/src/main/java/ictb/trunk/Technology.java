package ictb.trunk;

import java.util.Locale;

/** What a trunk dials by. */
public enum Technology {
    /** Asterisk, which calls. */
    ASTERISK,
    /** Calls are only played; nobody is rung. */
    SANDBOX;

    /** As transmitters call themselves. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
