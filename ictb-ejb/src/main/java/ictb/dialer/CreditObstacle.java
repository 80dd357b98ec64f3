package ictb.dialer;

import ictb.billing.Ledger;
import ictb.campaign.Campaign;
import ictb.campaign.StartObstacle;
import ictb.contact.Contacts;
import ictb.platform.PhoneNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A campaign whose user can pay for none of its first calls could never dial. */
@Dependent
class CreditObstacle implements StartObstacle {

    private static final int FIRST_CONTACTS = 100;

    @Inject
    private Contacts contacts;

    @Inject
    private CallPrices prices;

    @Inject
    private Ledger ledger;

    @Override
    public String word() {
        return "credit";
    }

    @Override
    public Optional<String> against(Campaign campaign) {
        CallPrice price = prices.of(campaign);
        if (price.isFree()) {
            return Optional.empty();
        }
        List<PhoneNumber> numbers = contacts.firstPhones(campaign.contactGroupId(), FIRST_CONTACTS);
        Optional<BigDecimal> needed = numbers.stream().map(price::most).min(BigDecimal::compareTo);
        BigDecimal left = ledger.credit(campaign.usrId());
        return needed.filter(amount -> amount.signum() > 0 && amount.compareTo(left) > 0)
                .map(amount -> Budget.insufficient(amount, left));
    }

    @Override
    public Optional<String> delaying(Campaign campaign) {
        return Optional.empty();
    }
}
