package ictb.campaign;

import ictb.contact.NewContact;
import ictb.contact.Remote;
import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.Page;
import ictb.security.Caller;
import ictb.user.extension.Extensions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Campaign_*. */
@ApiService
@Stateless
public class CampaignApi {

    /** What clients of the guide call a contact that was taken out. */
    private static final String STOPPED = "stopped";

    @Inject
    private CampaignLifecycle lifecycle;

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignResults results;

    @Inject
    private CampaignTrials trials;

    @Inject
    private Extensions extensions;

    @Inject
    private Caller caller;

    /** Prepares a campaign that plays a recording to the contacts of a group. It calls nobody before it is started. */
    @ApiMethod(value = "Campaign_Create", permission = "campaign_create")
    public long create(@ApiParam("campaign") NewCampaign sent) {
        return lifecycle.create(CampaignKind.VOICE, sent);
    }

    /** Prepares a campaign that lets the called persons find their way through an IVR. */
    @ApiMethod(value = "Campaign_IVR_Create", permission = "campaign_create")
    public long createIvr(@ApiParam("campaign") NewCampaign sent) {
        return lifecycle.create(CampaignKind.IVR, sent);
    }

    /**
     * Prepares a campaign that reminds the contacts of a group of their appointments: each in time before its own, which is read when
     * the contact is taken over, or all of one. A contact whose appointment cannot be read, or is too near, says so and is not called.
     */
    @ApiMethod(value = "Campaign_AppointmentReminder_Create", permission = "campaign_create")
    public long createReminder(
            @ApiParam("campaign") NewCampaign sent, @ApiParam("campaign") NewAppointment appointment) {
        return lifecycle.create(CampaignKind.REMINDER, sent, campaign -> campaign.remindOf(appointment));
    }

    /** Prepares a campaign that plays a recording and puts through, by a key, to an extension. */
    @ApiMethod(value = "Campaign_Interactive_Create", permission = "campaign_create")
    public long createInteractive(@ApiParam("campaign") NewCampaign sent, @ApiParam("campaign") NewTransfer transfer) {
        return lifecycle.create(
                CampaignKind.INTERACTIVE,
                sent,
                campaign ->
                        campaign.transferTo(extensions.get(transfer.extensionId(), caller), transfer.extensionKey()));
    }

    /** Prepares a campaign that faxes a document. */
    @ApiMethod(value = "Campaign_Fax_Create", permission = "campaign_create")
    public long createFax(@ApiParam("campaign") NewCampaign sent) {
        return lifecycle.create(CampaignKind.FAX, sent);
    }

    /** Prepares a campaign that sends a text by SMS. */
    @ApiMethod(value = "Campaign_SMS_Create", permission = "campaign_create")
    public long createSms(@ApiParam("campaign") NewCampaign sent) {
        return lifecycle.create(CampaignKind.SMS, sent);
    }

    /** Prepares a campaign that sends a template by e-mail. */
    @ApiMethod(value = "Campaign_Email_Create", permission = "campaign_create")
    public long createEmail(@ApiParam("campaign") NewCampaign sent) {
        return lifecycle.create(CampaignKind.EMAIL, sent);
    }

    /**
     * Places one call, so that you hear a voice campaign before others do. It goes the way of every other call: it costs what it
     * costs, and a number on a do-not-call list is not rung. No total of the campaign counts it.
     *
     * @param phone whom to call: your own telephone
     */
    @ApiMethod(value = "Campaign_Test", permission = "campaign_start")
    public CampaignTrial test(@ApiParam("campaign_id") long campaignId, @ApiParam("phone") String phone) {
        return trials.begin(campaignId, phone);
    }

    /** Starts a campaign, or goes on where it was stopped or paused. One that could never call anybody is refused with the reason. */
    @ApiMethod(value = "Campaign_Start", permission = "campaign_start")
    public String start(@ApiParam("campaign_id") long campaignId) {
        return lifecycle.start(campaignId);
    }

    /** Places no more calls; calls in flight end by themselves. */
    @ApiMethod(value = "Campaign_Stop", permission = "campaign_stop")
    public String stop(@ApiParam("campaign_id") long campaignId) {
        return lifecycle.stop(campaignId);
    }

    /** Places no more calls until the campaign is resumed; calls in flight end by themselves. */
    @ApiMethod(value = "Campaign_Pause", permission = "campaign_stop")
    public String pause(@ApiParam("campaign_id") long campaignId) {
        return lifecycle.pause(campaignId);
    }

    /** Goes on with a campaign that was paused. */
    @ApiMethod(value = "Campaign_Resume", permission = "campaign_start")
    public String resume(@ApiParam("campaign_id") long campaignId) {
        return lifecycle.resume(campaignId);
    }

    /**
     * Lets a pending campaign call by itself on the days and in the hours that are given. At the stop it waits for its next start; a
     * start by hand counts until the next stop; a stop by hand ends it all. Needs the permission campaign_start as well.
     *
     * @param weekdays 1 = Sunday to 7 = Saturday
     * @param start hour and minute, in the campaign's zone
     * @param stop hour and minute; absent = until its contacts are done
     */
    @ApiMethod(value = "Campaign_Schedule", permission = "campaign_schedule")
    public String schedule(
            @ApiParam("campaign_id") long campaignId,
            @ApiParam("weekdays") List<Integer> weekdays,
            @ApiParam("start_time") TimeOfDay start,
            @ApiParam("stop_time") Optional<TimeOfDay> stop) {
        return lifecycle.schedule(campaignId, weekdays, start, stop);
    }

    /** Stops a campaign and removes it. */
    @ApiMethod(value = "Campaign_Delete", permission = "campaign_delete")
    public String delete(@ApiParam("campaign_id") long campaignId) {
        return lifecycle.delete(campaignId);
    }

    /**
     * Adds a contact to a campaign and to its group. A running campaign calls it as soon as it may; one that has completed waits for a new start.
     * A number that waits in the campaign, or is being called, is not added again: the answer is the id of that contact. A number that was
     * reached is called again in permanent campaigns only, and not before repeat_after is over.
     * One that reminds of individual appointments calls it in time before that, and refuses a contact whose appointment cannot be read,
     * or is too near. A contact that has a phone is kept without an email that is no e-mail address; the header X-ICTB-Note says so
     * then.
     *
     * @param scheduleTime not before; {@code YYYY-MM-DD HH:MM} in the campaign's zone, ISO 8601, or as an appointment is written
     * @param expiry no attempt from then on; written likewise
     * @param doNotCall 1 = the contact is kept with the campaign and never called
     * @param remote as the contact's own member
     */
    @ApiMethod(value = "Campaign_Contact_Create", permission = "campaign_create", getByKey = true)
    public long addContact(
            @ApiParam("campaign_id") long campaignId,
            @ApiParam(value = "contact", aliases = "contact_id") NewContact sent,
            @ApiParam("schedule_time") Optional<String> scheduleTime,
            @ApiParam("expiry") Optional<String> expiry,
            @ApiParam("do_not_call") Optional<Boolean> doNotCall,
            @ApiParam("remote") Optional<Remote> remote) {
        return lifecycle.addContact(campaignId, sent.from(remote), new NewAddition(scheduleTime, expiry, doNotCall));
    }

    /** Tells the status: pending, scheduled, running, paused, stopped or completed. */
    // Programs ask again and again: one row needs no transaction, which costs three more words with the database.
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @ApiMethod(value = "Campaign_Status", permission = "campaign_read", reads = true)
    public String status(@ApiParam("campaign_id") long campaignId) {
        return campaigns.status(campaignId, caller).word();
    }

    /** Tells the totals of a campaign. */
    @ApiMethod(value = "Campaign_Summary", permission = "campaign_read", reads = true)
    public CampaignSummary summary(@ApiParam("campaign_id") long campaignId, @ApiParam("usr_id") Optional<Long> usrId) {
        caller.scope(usrId);
        return lifecycle.summary(campaignId);
    }

    /**
     * Tells what became of the contacts that were tried or are settled.
     *
     * @param status of contacts, such as {@code completed} or {@code busy}; {@code stopped} is {@code cancelled}
     */
    @ApiMethod(value = "Campaign_Result", permission = "campaign_read", reads = true)
    public Iterator<CampaignResultRow> result(
            @ApiParam("campaign_id") long campaignId,
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("status") Optional<String> status) {
        return results(campaignId, usrId, status, ResultFilter.Of.ALL);
    }

    /** Tells the contacts of a campaign where an answering machine was detected, or who opted out. */
    @ApiMethod(value = "Campaign_AMD_DNC", permission = "campaign_read", reads = true)
    public Iterator<CampaignResultRow> machinesAndOptOuts(
            @ApiParam("campaign_id") long campaignId,
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("status") Optional<String> status) {
        return results(campaignId, usrId, status, ResultFilter.Of.MACHINES_AND_OPT_OUTS);
    }

    private Iterator<CampaignResultRow> results(
            long campaignId, Optional<Long> usrId, Optional<String> status, ResultFilter.Of of) {
        caller.scope(usrId);
        ResultFilter filter = new ResultFilter(status.map(CampaignApi::contactStatus), of);
        return CampaignResults.all(results, campaigns.get(campaignId, caller).campaignId(), filter);
    }

    /** Lists campaigns. */
    @ApiMethod(value = "Campaign_List", permission = "campaign_read", reads = true)
    public List<CampaignRow> list(
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return campaigns.list(caller.scope(usrId), Page.of(limit, after)).stream()
                .map(CampaignRow::of)
                .toList();
    }

    /**
     * Lists the campaigns at a status.
     *
     * @param status such as {@code running}; empty or absent = at any
     */
    @ApiMethod(value = "Campaign_List_Mode", permission = "campaign_read", reads = true)
    public List<CampaignRow> listByStatus(
            @ApiParam("status") Optional<String> status,
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        Page page = Page.of(limit, after);
        long scope = caller.scope(usrId);
        return status
                .map(CampaignApi::campaignStatus)
                .map(wanted -> campaigns.list(scope, wanted, page))
                .orElseGet(() -> campaigns.list(scope, page))
                .stream()
                .map(CampaignRow::of)
                .toList();
    }

    /** Lists the campaigns that keep running and call contacts that are added later. */
    @ApiMethod(value = "Campaign_List_Permanent", permission = "campaign_read", reads = true)
    public List<CampaignRow> listPermanent(
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return campaigns.listPermanent(caller.scope(usrId), Page.of(limit, after)).stream()
                .map(CampaignRow::of)
                .toList();
    }

    /** By owner and campaign, as the guide arranges it. */
    @ApiMethod(value = "Campaign_List_Summary", permission = "campaign_read", reads = true)
    public Map<Long, Map<Long, CampaignSummary>> summaries(
            @ApiParam("campaign_id") Optional<Long> campaignId,
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        long scope = caller.scope(usrId);
        return campaignId
                .map(id -> lifecycle.summaries(List.of(campaigns.get(id, caller))))
                .orElseGet(() -> lifecycle.summaries(campaigns.list(scope, Page.of(limit, after))));
    }

    private static CampaignStatus campaignStatus(String word) {
        List<CampaignStatus> told = Arrays.stream(CampaignStatus.values())
                .filter(status -> status != CampaignStatus.DELETED)
                .toList();
        return told.stream()
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new DomainException("status is one of "
                        + told.stream().map(CampaignStatus::word).collect(Collectors.joining(", "))));
    }

    private static ContactStatus contactStatus(String word) {
        return Arrays.stream(ContactStatus.values())
                .filter(status ->
                        status.word().equals(word) || status == ContactStatus.CANCELLED && word.equals(STOPPED))
                .findFirst()
                .orElseThrow(() -> new DomainException("status is one of "
                        + String.join(
                                ", ",
                                Arrays.stream(ContactStatus.values())
                                        .map(ContactStatus::word)
                                        .toList())));
    }
}
