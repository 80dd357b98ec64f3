package ictb.dialer;

import ictb.billing.Credits;
import ictb.campaign.Campaign;
import ictb.campaign.CampaignPauses;
import ictb.platform.PhoneNumber;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;

/**
 * Pauses campaigns whose user cannot pay for the next call, and lets them go on.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CreditPauses {

    @Inject
    private CampaignPauses pauses;

    @Inject
    private ReadyQueue ready;

    @Inject
    private Attempts attempts;

    @Inject
    private CallPrices prices;

    @Inject
    private Credits credits;

    /**
     * Unless a call that is under way may give back what is needed.
     *
     * @return whether it is paused now
     */
    public boolean pauseIfWithout(long campaignId) {
        return pauses.pauseForCredit(campaignId, this::isWithoutCredit);
    }

    private boolean isWithoutCredit(Campaign campaign) {
        BigDecimal left = credits.lock(campaign.usrId()).credit();
        return !attempts.hasReserved(campaign.usrId())
                && ready.firstPhone(campaign.campaignId())
                        .map(phone -> prices.of(campaign).most(new PhoneNumber(phone)))
                        .filter(needed -> needed.signum() > 0 && needed.compareTo(left) > 0)
                        .isPresent();
    }

    public void resume(long usrId) {
        pauses.resumeForCredit(usrId);
    }

    /** After a crash between a payment and what follows from it. */
    public void resumeAll() {
        pauses.usersWithoutCredit().forEach(pauses::resumeForCredit);
    }
}
