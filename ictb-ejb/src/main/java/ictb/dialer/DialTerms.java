package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.compliance.CallingProfile;
import ictb.trunk.Routing;
import ictb.user.UserLimits;

/** What holds for all contacts of one claim: by which terms {@link DialRules} decide. */
record DialTerms(Campaign campaign, Routing routing, UserLimits limits, CallingProfile profile) {}
