package ictb.campaign;

import ictb.contact.Contact;
import ictb.contact.Contacts;
import ictb.platform.DomainException;
import ictb.platform.PhoneReading;
import ictb.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * One call by which users hear their campaign. It goes the way of every other call, so that it costs what it costs, and does not
 * ring who must not be rung; it is a campaign of its own, which no list and no total shows.
 */
@Dependent
class CampaignTrials {

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignContacts campaignContacts;

    @Inject
    private CampaignTotals totals;

    @Inject
    private CampaignStarts starts;

    @Inject
    private Contacts contacts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * @param phone who is called: what stands in the user's contact of that number is merged into the message
     * @throws DomainException when the campaign could not be started either, for whatever reason but a group without contacts
     */
    CampaignTrial begin(long campaignId, String phone) {
        Instant now = clock.instant();
        Campaign tried = campaigns.get(campaignId, caller);
        Contact contact = contact(tried.usrId(), PhoneReading.of(phone, caller.country()), now);
        String number = contact.phone().orElseThrow().digits();
        Campaign trial = tried.trial(now);
        campaigns.add(trial);
        starts.startTrial(trial, now).ifPresent(sentence -> {
            throw new DomainException(sentence);
        });
        campaignContacts.add(
                trial.campaignId(),
                contact.contactId(),
                number,
                new AdditionTerms(Optional.empty(), Optional.empty(), false, Optional.empty()));
        totals.apply(new Tally().add(trial.campaignId(), ContactStatus.PENDING.word(), 1), CampaignTotals.NO_NODE);
        campaignContacts.queue(trial.campaignId(), contact.contactId(), now, Optional.empty());
        String calling = "Calling " + number;
        return new CampaignTrial(
                trial.campaignId(),
                starts.delay(trial)
                        .map(sentence -> calling + "; it waits: " + sentence)
                        .orElse(calling));
    }

    private Contact contact(long usrId, PhoneReading phone, Instant now) {
        return contacts.find(usrId, phone.number()).orElseGet(() -> {
            Contact fresh = new Contact(usrId, phone, now);
            contacts.add(fresh);
            return fresh;
        });
    }
}
