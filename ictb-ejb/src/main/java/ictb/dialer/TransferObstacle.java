package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.StartObstacle;
import ictb.user.extension.Extension;
import ictb.user.extension.Extensions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** An interactive campaign puts through to a telephone that is there, and that costs nothing. */
@Dependent
class TransferObstacle implements StartObstacle {

    @Inject
    private Extensions extensions;

    @Override
    public String word() {
        return "extension";
    }

    @Override
    public Optional<String> against(Campaign campaign) {
        return campaign.transfer().flatMap(transfer -> against(extensions.find(transfer.extensionId())));
    }

    private static Optional<String> against(Optional<Extension> extension) {
        if (extension.isEmpty()) {
            return Optional.of("The extension of the campaign was deleted: make a campaign with another");
        }
        return extension
                .filter(Extension::isOutside)
                .map(outside -> "The extension " + outside.name()
                        + " is dialled by a trunk, and such calls are not billed yet: make one without dialstring");
    }

    @Override
    public Optional<String> delaying(Campaign campaign) {
        return Optional.empty();
    }
}
