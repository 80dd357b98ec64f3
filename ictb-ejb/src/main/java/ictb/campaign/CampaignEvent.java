package ictb.campaign;

/** What can happen to a campaign. */
public enum CampaignEvent {
    START,
    STOP,
    PAUSE,
    RESUME,
    SCHEDULE,
    /** The last contact is settled. */
    COMPLETE,
    /** A contact was added after the end. */
    REOPEN,
    DELETE
}
