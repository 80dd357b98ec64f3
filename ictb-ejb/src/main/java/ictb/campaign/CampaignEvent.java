package ictb.campaign;

/** What can happen to a campaign. */
public enum CampaignEvent {
    START,
    STOP,
    PAUSE,
    RESUME,
    SCHEDULE,
    /** Outside its schedule's hours. */
    WAIT,
    /** The last contact is settled. */
    COMPLETE,
    /** A contact was added after the end. */
    REOPEN,
    DELETE
}
