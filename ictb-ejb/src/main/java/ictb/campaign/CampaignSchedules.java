package ictb.campaign;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** What schedules have to say about their campaigns. Every campaign here is locked by the transaction. */
@Dependent
class CampaignSchedules {

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignStarts starts;

    @Inject
    private Event<CampaignChanged> changes;

    @Inject
    private Event<ScheduleMoved> moves;

    /** Where its hours have begun and end today, it is started at once; otherwise at the next start. */
    void begin(Campaign campaign, Instant now) {
        calendar(campaign).ifPresent(calendar -> {
            boolean isOpen =
                    calendar.stop().isPresent() && calendar.windowAt(now).isPresent();
            awaitStart(campaign, isOpen ? now : calendar.nextStart(now), Optional.empty());
        });
    }

    /** What was started by hand runs until the schedule's next stop, within its hours and outside them. */
    String start(Campaign campaign, Instant now) {
        Optional<WeeklyCalendar> calendar =
                calendar(campaign).filter(hours -> hours.stop().isPresent());
        if (campaign.status() == CampaignStatus.RUNNING || calendar.isEmpty()) {
            return starts.start(campaign, now);
        }
        WeeklyCalendar hours = calendar.get();
        Instant stop = hours.nextStop(now).orElseThrow();
        String answer = starts.start(campaign, now);
        stopAt(campaign, stop);
        return hours.windowAt(now).isPresent()
                ? answer + "; its schedule stops it at " + hours.told(stop)
                : answer + " outside the hours of its schedule, which stops it at " + hours.told(stop);
    }

    /** What was paused goes on as its schedule has it: now, or at the next start. */
    String resume(Campaign campaign, Instant now) {
        Optional<WeeklyCalendar> calendar =
                calendar(campaign).filter(hours -> campaign.status() == CampaignStatus.PAUSED);
        Optional<Instant> later =
                calendar.filter(hours -> !isOpen(hours, campaign, now)).map(hours -> hours.nextStart(now));
        if (later.isPresent()) {
            awaitStart(campaign, later.get(), Optional.empty());
            return "Campaign resumed; its schedule starts it at "
                    + calendar.get().told(later.get());
        }
        String answer = campaign.resume();
        calendar.flatMap(hours -> hours.nextStop(now)).ifPresent(stop -> stopAt(campaign, stop));
        return answer;
    }

    /** Hours without an end begin with the first start. */
    private static boolean isOpen(WeeklyCalendar hours, Campaign campaign, Instant now) {
        return hours.stop().isPresent() ? hours.windowAt(now).isPresent() : campaign.wasStarted();
    }

    /** Does what is due: starts it, or lets it wait for its next start. */
    void turn(Campaign campaign, Instant now) {
        WeeklyCalendar hours = calendar(campaign).orElseThrow();
        Optional<WeeklyCalendar.Window> open = hours.windowAt(now);
        if (open.isEmpty()) {
            awaitStart(campaign, hours.nextStart(now), missedStart(campaign, hours));
        } else if (campaign.status() == CampaignStatus.SCHEDULED) {
            start(campaign, hours, now);
        }
        // Where it runs although it has a stop behind it, nobody was there to stop it, and it may go on now.
        open.filter(window -> campaign.status() == CampaignStatus.RUNNING
                        || campaign.isPausedForCredit()
                        || campaign.isPausedForRestore())
                .flatMap(WeeklyCalendar.Window::stop)
                .ifPresent(stop -> stopAt(campaign, stop));
        changes.fire(new CampaignChanged(campaign.campaignId()));
    }

    private void start(Campaign campaign, WeeklyCalendar hours, Instant now) {
        starts.obstacle(campaign)
                .ifPresentOrElse(
                        sentence -> awaitStart(campaign, hours.nextStart(now), Optional.of(sentence)),
                        () -> starts.start(campaign, now));
    }

    private static Optional<String> missedStart(Campaign campaign, WeeklyCalendar hours) {
        return campaign.nextAt()
                .filter(start -> campaign.status() == CampaignStatus.SCHEDULED)
                .map(start -> "Nothing ran here to start it at " + hours.told(start));
    }

    private Optional<WeeklyCalendar> calendar(Campaign campaign) {
        return campaigns.schedule(campaign.campaignId()).map(schedule -> schedule.calendar(campaign.zone()));
    }

    private void awaitStart(Campaign campaign, Instant start, Optional<String> why) {
        campaign.awaitStart(start, why);
        moves.fire(new ScheduleMoved(start));
    }

    private void stopAt(Campaign campaign, Instant stop) {
        campaign.stopAt(stop);
        moves.fire(new ScheduleMoved(stop));
    }
}
