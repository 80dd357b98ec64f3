package ictb.campaign;

import java.util.Locale;

/** What a campaign brings to its contacts, and by which channel: says what its message is the id of. */
public enum CampaignKind {
    /** A recording is played. */
    VOICE,
    /** An IVR runs. */
    IVR,
    /** A reminder message is spoken. */
    REMINDER,
    /** A recording is played, and a key puts through to an extension. */
    INTERACTIVE,
    /** A document is faxed. */
    FAX,
    /** A text is sent. */
    SMS,
    /** A template is sent. */
    EMAIL;

    /** As the database keeps it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
