package ictb.campaign;

import ictb.user.extension.SampleExtensions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Campaigns for tests of other packages. */
public final class SampleCampaigns {

    private SampleCampaigns() {}

    /** One that puts through to an extension. */
    public static Campaign interactive() {
        Campaign campaign = voice();
        campaign.transferTo(SampleExtensions.telephone(), "3");
        return campaign;
    }

    /** A voice campaign with nothing but defaults. */
    public static Campaign voice() {
        NewCampaign sent = new NewCampaign(
                1,
                2,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Campaign(
                2,
                "voice",
                "sample",
                1,
                2,
                CampaignTerms.of(sent, Optional.empty(), ZoneOffset.UTC),
                Instant.parse("2026-03-01T10:00:00Z"));
    }
}
