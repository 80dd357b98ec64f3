package ictb.voice;

import ictb.ivr.run.Effect;
import ictb.platform.PhoneNumber;
import ictb.trunk.Routes;
import ictb.trunk.Technology;
import ictb.trunk.Trunk;
import ictb.trunk.Trunks;
import ictb.user.TransferNumbers;
import ictb.user.extension.Extension;
import ictb.user.extension.Extensions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * What Asterisk dials to put a caller through; asked when it is to be done, because what a user may do changes. No extension that is
 * dialled by a trunk (ADR 24); a number of a flow is, within the user's prefixes, and is not charged yet.
 */
@Stateless
public class TransferTargets {

    @Inject
    private Extensions extensions;

    @Inject
    private TransferNumbers numbers;

    @Inject
    private Routes routes;

    @Inject
    private Trunks trunks;

    /**
     * @param usrId for whom it is dialled
     * @return empty where there is no such target any more, or that user may not reach it
     */
    public Optional<String> dialString(long usrId, Effect.PutThrough through) {
        return through.extensionId()
                .flatMap(id -> extensions.find(id))
                .filter(extension -> extension.usrId() == usrId && !extension.isOutside())
                .map(Extension::dialString)
                .or(() -> through.number()
                        .map(PhoneNumber::new)
                        .filter(number -> numbers.mayBeReached(usrId, number))
                        .flatMap(this::byTrunk));
    }

    private Optional<String> byTrunk(PhoneNumber number) {
        List<Trunk> active = trunks.active();
        return routes.routing().trunks(number.digits()).stream()
                .flatMap(id -> active.stream().filter(trunk -> trunk.trunkId() == id))
                .filter(trunk -> trunk.technology().equals(Technology.ASTERISK.word()))
                .map(trunk -> trunk.dialString(number))
                .findFirst();
    }
}
