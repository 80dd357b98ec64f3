package ictb.campaign;

import ictb.contact.Contact;
import ictb.contact.ContactGroup;
import ictb.contact.Contacts;
import ictb.contact.NewContact;
import ictb.platform.DateOrder;
import ictb.platform.DomainException;
import ictb.platform.Text;
import ictb.platform.api.CurrentCall;
import ictb.security.Caller;
import ictb.security.Users;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What users do with campaigns: find, ask, tell, announce. The engine hears of it after the commit. */
@Dependent
public class CampaignLifecycle {

    private static final int LONGEST_NAME = 100;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignContacts campaignContacts;

    @Inject
    private CampaignAdditions additions;

    @Inject
    private CallerRecordings recordings;

    @Inject
    private CampaignTotals totals;

    @Inject
    private Contacts contacts;

    @Inject
    private Reminders reminders;

    @Inject
    private CampaignMessages messages;

    @Inject
    private CampaignStarts starts;

    @Inject
    private CampaignSchedules schedules;

    @Inject
    private Event<CampaignChanged> changes;

    @Inject
    private Users users;

    @Inject
    private Caller caller;

    @Inject
    private CurrentCall call;

    @Inject
    private Clock clock;

    long create(CampaignKind kind, NewCampaign sent) {
        return create(kind, sent, campaign -> {});
    }

    /** @param completion gives it what its kind has of its own */
    long create(CampaignKind kind, NewCampaign sent, Consumer<Campaign> completion) {
        boolean isStartedAtOnce = sent.autostart().orElse(false);
        if (isStartedAtOnce) {
            demandStart("autostart");
        }
        ContactGroup group = contacts.group(sent.contactGroupId(), caller);
        messages.demand(kind, sent.message());
        CampaignTerms terms = CampaignTerms.of(sent, caller.country(), caller.zone());
        terms.machineMessage().ifPresent(recordingId -> messages.demand(CampaignKind.VOICE, recordingId));
        String name = Text.required("name", sent.name().orElseGet(() -> defaultName(group)), LONGEST_NAME);
        Campaign campaign = new Campaign(
                caller.usrId(), kind.word(), name, group.contactGroupId(), sent.message(), terms, clock.instant());
        completion.accept(campaign);
        campaigns.add(campaign);
        if (isStartedAtOnce) {
            start(campaign.campaignId());
        }
        return campaign.campaignId();
    }

    /** Whatever leads to a start needs what a start needs. */
    private void demandStart(String what) {
        users.demand(caller.user(), "campaign_start", what);
    }

    /** By which its owner tells it from others: the group, and the time on the owner's clocks. */
    private String defaultName(ContactGroup group) {
        String time = clock.instant().atZone(caller.zone()).format(MINUTE);
        return Text.cut(group.name(), LONGEST_NAME - time.length() - 2) + ", " + time;
    }

    String start(long campaignId) {
        Campaign campaign = campaigns.lock(campaignId, caller);
        refuseHopelessStart(campaign);
        String answer = schedules.start(campaign, clock.instant());
        return starts.delay(campaign)
                .map(sentence -> answer + "; it waits: " + sentence)
                .orElse(answer);
    }

    private void refuseHopelessStart(Campaign campaign) {
        if (campaign.status().after(CampaignEvent.START).isPresent()) {
            starts.obstacle(campaign).ifPresent(sentence -> {
                throw new DomainException(sentence);
            });
        }
    }

    String stop(long campaignId) {
        String answer = campaigns.lock(campaignId, caller).stop();
        changes.fire(new CampaignChanged(campaignId));
        return answer;
    }

    String pause(long campaignId) {
        String answer = campaigns.lock(campaignId, caller).pause();
        changes.fire(new CampaignChanged(campaignId));
        return answer;
    }

    String resume(long campaignId) {
        Campaign campaign = campaigns.lock(campaignId, caller);
        starts.obstacleToResuming(campaign).ifPresent(sentence -> {
            throw new DomainException(sentence);
        });
        String answer = schedules.resume(campaign, clock.instant());
        changes.fire(new CampaignChanged(campaignId));
        return answer;
    }

    String schedule(long campaignId, List<Integer> weekdays, TimeOfDay start, Optional<TimeOfDay> stop) {
        demandStart("Campaign_Schedule");
        Campaign campaign = campaigns.lock(campaignId, caller);
        campaign.schedule();
        CampaignSchedule schedule = new CampaignSchedule(campaignId, weekdays, start, stop);
        campaigns.add(schedule);
        schedules.begin(campaign, clock.instant());
        return "Campaign scheduled " + schedule.told() + ", " + campaign.zone();
    }

    String delete(long campaignId) {
        String answer = campaigns.lock(campaignId, caller).delete();
        campaignContacts.clearQueue(campaignId);
        recordings.removeOf(campaignId);
        changes.fire(new CampaignChanged(campaignId));
        return answer;
    }

    /**
     * The contact joins the campaign's group; a campaign that was started calls it as soon as it may.
     *
     * @return its id; where the number waits in the campaign already, or is being called, the id of that contact
     */
    long addContact(long campaignId, NewContact asSent, NewAddition when) {
        Instant now = clock.instant();
        Campaign campaign = campaigns.lock(campaignId, caller);
        boolean isByEmail = campaign.kind().equals(CampaignKind.EMAIL.word());
        NewContact sent = isByEmail ? asSent : asSent.reachable(call::note);
        AdditionTerms said = AdditionTerms.of(when, DateOrder.of(caller.country()), campaign.zone(), now);
        Contact contact = new Contact(campaign.usrId(), sent, caller.country(), now);
        List<RepeatPolicy.Earlier> sameNumber = contact.phone()
                .map(number -> campaignContacts.withNumber(campaignId, number.digits()))
                .orElse(List.of());
        Optional<Long> waiting = said.mustNotBeCalled() ? Optional.empty() : RepeatPolicy.waiting(sameNumber);
        if (waiting.isPresent()) {
            call.note("The number waits in this campaign already as contact " + waiting.get());
            return waiting.get();
        }
        AdditionTerms terms = reminders
                .terms(said, campaign, sent, contact.phone(), now)
                .repeating(new RepeatPolicy(campaign).objection(sameNumber, now));
        terms.repeated().ifPresent(reason -> call.note("Not called: " + reason));
        contacts.add(contact, contacts.group(campaign.contactGroupId(), caller));
        if (campaign.wasStarted() || !said.areUsual()) {
            campaignContacts.add(campaignId, contact.contactId(), phoneOf(contact), terms);
        }
        if (campaign.wasStarted()) {
            Tally tally = new Tally().add(campaignId, terms.status().word(), 1);
            terms.skipped(now).ifPresent(why -> tally.why(campaignId, why.word(), 1));
            totals.apply(tally, CampaignTotals.NO_NODE);
            if (terms.isCalled()) {
                campaignContacts.queue(
                        campaignId,
                        contact.contactId(),
                        terms.due().filter(now::isBefore).orElse(now),
                        terms.skipped(now));
                campaign.reopen();
            }
        }
        changes.fire(new CampaignChanged(campaignId));
        return contact.contactId();
    }

    /**
     * Contacts are being imported into the campaign's group, in this transaction. A campaign that was started calls them too; one
     * that was not finds them in its group.
     *
     * @param contactGroupId in which they stand
     * @param importId of those that came in a file
     */
    void extend(long campaignId, long contactGroupId, Optional<Long> importId) {
        Campaign campaign = campaigns.lock(campaignId, caller);
        if (campaign.wasStarted()) {
            additions.add(campaignId, contactGroupId, importId, clock.instant());
            campaign.extend();
        }
        changes.fire(new CampaignChanged(campaignId));
    }

    private static String phoneOf(Contact contact) {
        return contact.phone()
                .orElseThrow(() -> new DomainException("A contact of this campaign needs a phone"))
                .digits();
    }

    public CampaignSummary summary(long campaignId) {
        Campaign campaign = campaigns.get(campaignId, caller);
        return CampaignSummary.of(
                campaign, totals.withWaiting(List.of(campaignId)).getOrDefault(campaignId, Map.of()));
    }

    /** By owner and campaign. */
    Map<Long, Map<Long, CampaignSummary>> summaries(List<Campaign> listed) {
        Map<Long, Map<String, Long>> counted =
                totals.withWaiting(listed.stream().map(Campaign::campaignId).toList());
        Map<Long, Map<Long, CampaignSummary>> summaries = new TreeMap<>();
        for (Campaign campaign : listed) {
            Map<String, Long> ofCampaign = counted.getOrDefault(campaign.campaignId(), Map.of());
            summaries
                    .computeIfAbsent(campaign.usrId(), id -> new TreeMap<>())
                    .put(campaign.campaignId(), CampaignSummary.of(campaign, ofCampaign));
        }
        return summaries;
    }
}
