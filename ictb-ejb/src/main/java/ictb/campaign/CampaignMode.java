package ictb.campaign;

/** When a campaign ends. */
public enum CampaignMode {
    /** Ends with its last contact. */
    OUTBOUND,
    /** Never ends by itself; dials contacts that are added later. */
    PERMANENT
}
