package ictb.voice;

import ictb.dialer.WorkingTrunks;
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
 * What Asterisk dials to put a caller through; asked when it is to be done, because what a user may do changes. What goes by a trunk, a
 * number of a flow or an extension with a dial string of its own, is within the user's prefixes or a DID of the user's.
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

    @Inject
    private WorkingTrunks working;

    /**
     * @param usrId for whom it is dialled
     * @param asterisk at which the call is; empty = any
     * @return empty where there is no such target any more, or that user may not reach it
     */
    public Optional<TransferTarget> of(long usrId, String asterisk, Effect.PutThrough through) {
        return through.extensionId()
                .flatMap(id -> extensions.find(id))
                .filter(extension -> extension.usrId() == usrId)
                .flatMap(extension -> target(usrId, extension))
                .or(() -> through.number().map(PhoneNumber::new).flatMap(number -> byTrunk(usrId, asterisk, number)));
    }

    private Optional<TransferTarget> target(long usrId, Extension extension) {
        return extension.isOutside()
                ? extension
                        .outsideNumber()
                        .filter(number -> numbers.mayBeReached(usrId, number))
                        .map(number -> new TransferTarget(extension.dialString(), Optional.of(number)))
                : Optional.of(new TransferTarget(extension.dialString(), Optional.empty()));
    }

    private Optional<TransferTarget> byTrunk(long usrId, String asterisk, PhoneNumber number) {
        if (!numbers.mayBeReached(usrId, number)) {
            return Optional.empty();
        }
        List<Trunk> active = trunks.active();
        return routes.routing(TransferTargets::isAsterisks).trunks(number.digits()).stream()
                .flatMap(id -> active.stream().filter(trunk -> trunk.trunkId() == id))
                .filter(trunk -> asterisk.isEmpty() || trunk.goesBy(asterisk))
                .filter(working::include)
                .map(trunk -> new TransferTarget(trunk.dialString(number), Optional.of(number)))
                .findFirst();
    }

    private static boolean isAsterisks(Trunk trunk) {
        return trunk.technology().equals(Technology.ASTERISK.word());
    }
}
