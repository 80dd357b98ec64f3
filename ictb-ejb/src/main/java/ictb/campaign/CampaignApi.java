package ictb.campaign;

import ictb.contact.NewContact;
import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
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
    private Caller caller;

    @ApiMethod(value = "Campaign_Create", permission = "campaign_create")
    public long create(@ApiParam("campaign") NewCampaign sent) {
        return lifecycle.create(CampaignKind.VOICE, sent).campaignId();
    }

    @ApiMethod(value = "Campaign_SMS_Create", permission = "campaign_create")
    public long createSms(@ApiParam("campaign") NewCampaign sent) {
        return lifecycle.create(CampaignKind.SMS, sent).campaignId();
    }

    @ApiMethod(value = "Campaign_Email_Create", permission = "campaign_create")
    public long createEmail(@ApiParam("campaign") NewCampaign sent) {
        return lifecycle.create(CampaignKind.EMAIL, sent).campaignId();
    }

    @ApiMethod(value = "Campaign_Start", permission = "campaign_start")
    public String start(@ApiParam("campaign_id") long campaignId) {
        return lifecycle.start(campaignId);
    }

    @ApiMethod(value = "Campaign_Stop", permission = "campaign_stop")
    public String stop(@ApiParam("campaign_id") long campaignId) {
        return lifecycle.stop(campaignId);
    }

    @ApiMethod(value = "Campaign_Pause", permission = "campaign_stop")
    public String pause(@ApiParam("campaign_id") long campaignId) {
        return lifecycle.pause(campaignId);
    }

    @ApiMethod(value = "Campaign_Resume", permission = "campaign_start")
    public String resume(@ApiParam("campaign_id") long campaignId) {
        return lifecycle.resume(campaignId);
    }

    @ApiMethod(value = "Campaign_Schedule", permission = "campaign_schedule")
    public String schedule(
            @ApiParam("campaign_id") long campaignId,
            @ApiParam("weekdays") List<Integer> weekdays,
            @ApiParam("start_time") TimeOfDay start,
            @ApiParam("stop_time") Optional<TimeOfDay> stop) {
        return lifecycle.schedule(campaignId, weekdays, start, stop);
    }

    @ApiMethod(value = "Campaign_Delete", permission = "campaign_delete")
    public String delete(@ApiParam("campaign_id") long campaignId) {
        return lifecycle.delete(campaignId);
    }

    @ApiMethod(value = "Campaign_Contact_Create", permission = "campaign_create")
    public long addContact(
            @ApiParam("campaign_id") long campaignId,
            @ApiParam(value = "contact", aliases = "contact_id") NewContact sent,
            @ApiParam("schedule_time") Optional<String> scheduleTime,
            @ApiParam("expiry") Optional<String> expiry,
            @ApiParam("do_not_call") Optional<Boolean> doNotCall) {
        return lifecycle.addContact(campaignId, sent, new NewAddition(scheduleTime, expiry, doNotCall));
    }

    @ApiMethod(value = "Campaign_Status", permission = "campaign_read", reads = true)
    public String status(@ApiParam("campaign_id") long campaignId) {
        return campaigns.get(campaignId, caller).status().word();
    }

    @ApiMethod(value = "Campaign_Summary", permission = "campaign_read", reads = true)
    public CampaignSummary summary(
            @ApiParam("campaign_id") long campaignId,
            @ApiParam(value = "usr_id", aliases = "user_id") Optional<Long> usrId) {
        caller.scope(usrId);
        return lifecycle.summary(campaignId);
    }

    @ApiMethod(value = "Campaign_Result", permission = "campaign_read", reads = true)
    public Iterator<CampaignResultRow> result(
            @ApiParam("campaign_id") long campaignId,
            @ApiParam(value = "usr_id", aliases = "user_id") Optional<Long> usrId,
            @ApiParam("status") Optional<String> status) {
        return results(campaignId, usrId, status, ResultFilter.Of.ALL);
    }

    @ApiMethod(value = "Campaign_AMD_DNC", permission = "campaign_read", reads = true)
    public Iterator<CampaignResultRow> machinesAndOptOuts(
            @ApiParam("campaign_id") long campaignId,
            @ApiParam(value = "usr_id", aliases = "user_id") Optional<Long> usrId,
            @ApiParam("status") Optional<String> status) {
        return results(campaignId, usrId, status, ResultFilter.Of.MACHINES_AND_OPT_OUTS);
    }

    private Iterator<CampaignResultRow> results(
            long campaignId, Optional<Long> usrId, Optional<String> status, ResultFilter.Of of) {
        caller.scope(usrId);
        ResultFilter filter = new ResultFilter(status.map(CampaignApi::contactStatus), of);
        return CampaignResults.all(results, campaigns.get(campaignId, caller).campaignId(), filter);
    }

    @ApiMethod(value = "Campaign_List", permission = "campaign_read", reads = true)
    public List<CampaignRow> list(
            @ApiParam(value = "usr_id", aliases = "user_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return campaigns.list(caller.scope(usrId), Page.of(limit, after)).stream()
                .map(CampaignRow::of)
                .toList();
    }

    @ApiMethod(value = "Campaign_List_Mode", permission = "campaign_read", reads = true)
    public List<CampaignRow> listByStatus(
            @ApiParam("status") String status,
            @ApiParam(value = "usr_id", aliases = "user_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        CampaignStatus wanted = campaignStatus(status);
        return campaigns.list(caller.scope(usrId), wanted, Page.of(limit, after)).stream()
                .map(CampaignRow::of)
                .toList();
    }

    @ApiMethod(value = "Campaign_List_Permanent", permission = "campaign_read", reads = true)
    public List<CampaignRow> listPermanent(
            @ApiParam(value = "usr_id", aliases = "user_id") Optional<Long> usrId,
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
            @ApiParam(value = "usr_id", aliases = "user_id") Optional<Long> usrId,
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
