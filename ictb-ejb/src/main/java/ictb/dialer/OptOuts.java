package ictb.dialer;

import ictb.campaign.CampaignContacts;
import ictb.contact.DoNotCall;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * People who asked never to be called again. Opt-outs are independent of the state of an attempt: one that arrives after its attempt
 * was settled, or is in doubt, counts like any other.
 */
@Dependent
public class OptOuts {

    @Inject
    private CampaignContacts contacts;

    @Inject
    private DoNotCall doNotCall;

    @Inject
    private Clock clock;

    /**
     * Puts the number on the user's do-not-call list and marks the contact. From the commit on the number is not called for that
     * user. Recording the same opt-out again changes nothing.
     *
     * @param attemptId the call in which the person asked for it: the proof
     */
    public void record(long usrId, String phone, long campaignId, long contactId, String attemptId) {
        contacts.optOut(campaignId, contactId);
        doNotCall.optOut(usrId, phone, attemptId, clock.instant());
    }
}
