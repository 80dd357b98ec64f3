package ictb.trunk;

import java.util.Locale;

/** How keys are heard on a trunk. SIP INFO is heard in every mode. */
public enum DtmfMode {
    /** As telephone events where the carrier agrees on them, in the sound where not. */
    AUTO,
    /** As telephone events (RFC 4733) alone. */
    RFC4733,
    /** In the sound, and telephone events are not agreed on. */
    INBAND,
    /** As SIP INFO alone. */
    INFO,
    /** As telephone events where the carrier agrees on them, as SIP INFO where not. */
    AUTO_INFO;

    /** As Asterisk's configuration calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DtmfMode ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
