package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.compliance.CallingProfile;
import ictb.user.UserLimits;

/**
 * What bounds all calls of a campaign, whoever is called.
 *
 * @param limits of its user
 * @param profile the law that holds for its user
 */
record CallerTerms(Campaign campaign, UserLimits limits, CallingProfile profile) {}
