package ictb.campaign;

import static ictb.campaign.CampaignEvent.COMPLETE;
import static ictb.campaign.CampaignEvent.DELETE;
import static ictb.campaign.CampaignEvent.PAUSE;
import static ictb.campaign.CampaignEvent.REOPEN;
import static ictb.campaign.CampaignEvent.RESUME;
import static ictb.campaign.CampaignEvent.SCHEDULE;
import static ictb.campaign.CampaignEvent.START;
import static ictb.campaign.CampaignEvent.STOP;
import static ictb.campaign.CampaignEvent.WAIT;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a campaign stands. The table below is the whole of its life; {@code docs/states.md} is drawn from it. */
public enum CampaignStatus {
    /** Made, and dials nothing. */
    PENDING,
    /** Waits for its schedule. */
    SCHEDULED,
    /** Dials whenever it may. */
    RUNNING,
    /** Dials nothing until resumed; calls in flight end by themselves. */
    PAUSED,
    /** Dials nothing until started again; calls in flight end by themselves. */
    STOPPED,
    /** No contact is pending or in flight. */
    COMPLETED,
    /** Gone for users; its calls stay on record. */
    DELETED;

    private static final Map<CampaignStatus, Map<CampaignEvent, CampaignStatus>> MOVES = Map.of(
            PENDING, Map.of(START, RUNNING, SCHEDULE, SCHEDULED, DELETE, DELETED),
            SCHEDULED, Map.of(START, RUNNING, STOP, STOPPED, PAUSE, PAUSED, DELETE, DELETED),
            RUNNING, Map.of(STOP, STOPPED, PAUSE, PAUSED, WAIT, SCHEDULED, COMPLETE, COMPLETED, DELETE, DELETED),
            PAUSED, Map.of(START, RUNNING, RESUME, RUNNING, WAIT, SCHEDULED, STOP, STOPPED, DELETE, DELETED),
            STOPPED, Map.of(START, RUNNING, DELETE, DELETED),
            COMPLETED, Map.of(REOPEN, STOPPED, DELETE, DELETED),
            DELETED, Map.of());

    /** Where the event leads, or empty where it is not allowed here. */
    public Optional<CampaignStatus> after(CampaignEvent event) {
        return Optional.ofNullable(MOVES.get(this).get(event));
    }

    /** The word that clients see and the database keeps. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CampaignStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
