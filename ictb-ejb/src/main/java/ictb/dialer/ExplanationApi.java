package ictb.dialer;

import ictb.campaign.Campaigns;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Campaign_Explain: of the campaign's methods the one that only the dialer can answer. */
@ApiService
@Stateless
public class ExplanationApi {

    @Inject
    private Campaigns campaigns;

    @Inject
    private Explanations explanations;

    @Inject
    private Caller caller;

    /**
     * Tells why a campaign dials nobody now, and for what its contacts wait or are not called at all; before its first start, what
     * it will find in its group.
     */
    @ApiMethod(value = "Campaign_Explain", permission = "campaign_read", reads = true)
    public CampaignExplanation explain(@ApiParam("campaign_id") long campaignId) {
        return explanations.of(campaigns.get(campaignId, caller));
    }
}
