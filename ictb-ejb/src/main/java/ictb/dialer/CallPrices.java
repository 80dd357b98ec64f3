package ictb.dialer;

import ictb.billing.Tariff;
import ictb.billing.Tariffs;
import ictb.campaign.CallLimits;
import ictb.campaign.Campaign;
import ictb.platform.PhoneNumber;
import ictb.user.extension.Extension;
import ictb.user.extension.Extensions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** What calls cost by the rates as they stand, in the caller's transaction. */
@Dependent
class CallPrices {

    @Inject
    private Tariffs tariffs;

    @Inject
    private CallLimits limits;

    @Inject
    private Extensions extensions;

    CallPrice of(Campaign campaign) {
        Tariff tariff = tariffs.current();
        Optional<LegPrice> transfer = campaign.transfer()
                .flatMap(asked -> extensions.find(asked.extensionId()))
                .flatMap(Extension::outsideNumber)
                .flatMap(number -> leg(tariff, number));
        return new CallPrice(tariff, limit(campaign), transfer);
    }

    /** Empty where putting through to it costs nothing. */
    Optional<LegPrice> leg(PhoneNumber number) {
        return leg(tariffs.current(), number);
    }

    private static Optional<LegPrice> leg(Tariff tariff, PhoneNumber number) {
        return tariff.rateOf(number).filter(rate -> rate.price().signum() > 0).map(rate -> new LegPrice(number, rate));
    }

    /** After which an answered call of the campaign, and a transfer in it, is hung up. */
    Duration limit(Campaign campaign) {
        return limits.of(campaign);
    }
}
