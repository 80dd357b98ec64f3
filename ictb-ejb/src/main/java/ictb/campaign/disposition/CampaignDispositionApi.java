package ictb.campaign.disposition;

import ictb.campaign.Campaign;
import ictb.campaign.Campaigns;
import ictb.disposition.Dispositions;
import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Campaign_Disposition_*. */
@ApiService
@Stateless
public class CampaignDispositionApi {

    /** Takes the disposition away. */
    private static final long NONE = 0;

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignDispositions given;

    @Inject
    private Dispositions dispositions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Gives a contact of a campaign a disposition, instead of the one that it had. Campaign_Result tells it.
     *
     * @param contactId a contact that the campaign has taken over
     * @param dispositionId 0 takes it away
     */
    @ApiMethod(value = "Campaign_Disposition_Update", permission = "disposition_update")
    public String update(
            @ApiParam("campaign_id") long campaignId,
            @ApiParam("contact_id") long contactId,
            @ApiParam("disposition_id") long dispositionId) {
        Campaign campaign = campaigns.get(campaignId, caller);
        if (!given.isContactOf(campaign.campaignId(), contactId)) {
            throw new DomainException("No contact with id " + contactId + " in campaign " + campaignId);
        }
        if (dispositionId == NONE) {
            given.remove(campaignId, contactId);
            return "Disposition removed";
        }
        given.put(campaignId, contactId, dispositions.get(dispositionId, caller).dispositionId(), clock.instant());
        return "Disposition set";
    }
}
