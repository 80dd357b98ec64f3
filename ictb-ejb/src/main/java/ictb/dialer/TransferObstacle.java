package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.StartObstacle;
import ictb.platform.PhoneNumber;
import ictb.user.TransferNumbers;
import ictb.user.extension.Extension;
import ictb.user.extension.Extensions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * An interactive campaign puts through to a telephone that is there, and by a trunk only to a number that its user may reach. What
 * changes while it runs holds it: whoever pressed the key would be put through to nobody.
 */
@Dependent
class TransferObstacle implements StartObstacle, HoldSource {

    @Inject
    private Extensions extensions;

    @Inject
    private TransferNumbers numbers;

    @Override
    public String word() {
        return "extension";
    }

    @Override
    public Optional<String> against(Campaign campaign) {
        return campaign.transfer()
                .flatMap(transfer -> extensions
                        .find(transfer.extensionId())
                        .map(extension -> against(campaign.usrId(), extension))
                        .orElse(Optional.of(
                                "The extension of the campaign was deleted: make a campaign with another")));
    }

    private Optional<String> against(long usrId, Extension extension) {
        if (!extension.isOutside()) {
            return Optional.empty();
        }
        Optional<PhoneNumber> number = extension.outsideNumber();
        if (number.isEmpty()) {
            return Optional.of("What calls to the extension " + extension.name()
                    + " cost cannot be told: let its dialstring have the number with its country code, such as"
                    + " PJSIP/12125550100@trunk");
        }
        return number.filter(called -> !numbers.mayBeReached(usrId, called))
                .map(
                        barred -> "The extension " + extension.name() + " is dialled as " + barred.digits()
                                + ": it is outside the prefixes that are set for the campaign's user, and none of the user's DIDs");
    }

    @Override
    public Optional<String> delaying(Campaign campaign) {
        return Optional.empty();
    }

    @Override
    public Optional<Hold> of(CallerTerms terms, Instant now) {
        return against(terms.campaign()).map(sentence -> new Hold(word(), sentence, Optional.empty()));
    }
}
