package ictb.voice.inbound;

import ictb.billing.Tariffs;
import ictb.ivr.run.Effect;
import ictb.ivr.run.TransferEnd;
import ictb.platform.PhoneNumber;
import ictb.ra.Call;
import ictb.ra.CallEnded;
import ictb.ra.Dialled;
import ictb.ra.Dialling;
import ictb.voice.TransferTarget;
import ictb.voice.TransferTargets;
import ictb.voice.Transfers;
import java.time.Duration;
import java.util.Optional;

/**
 * Puts callers through: to telephones that register here, and by a trunk where that costs nothing. A call that has come in is no attempt, by
 * whose settlement a leg would be paid for whoever dies (ADR 26).
 */
final class InboundTransfers implements Transfers {

    /** The dialplan ends the call before. */
    private static final Duration WITHOUT_LIMIT = Duration.ofHours(4);

    private final Call call;
    private final InboundCall about;
    private final long usrId;
    private final TransferTargets targets;
    private final Tariffs tariffs;

    InboundTransfers(Call call, InboundCall about, long usrId, TransferTargets targets, Tariffs tariffs) {
        this.call = call;
        this.about = about;
        this.usrId = usrId;
        this.targets = targets;
        this.tariffs = tariffs;
    }

    @Override
    public TransferEnd putThrough(Effect.PutThrough through) throws CallEnded {
        Optional<TransferTarget> target = targets.of(usrId, about.asterisk(), through)
                .filter(found -> found.outside().filter(this::isPriced).isEmpty());
        return target.isEmpty() ? TransferEnd.FAILED : Transfers.end(dial(target.get(), through.ringing()));
    }

    private boolean isPriced(PhoneNumber number) {
        return tariffs.current().rateOf(number).isPresent();
    }

    /** Rings an extension whose telephone registers here; empty where there is none. */
    Optional<Dialled> ring(long extensionId, Duration ringing) throws CallEnded {
        Optional<TransferTarget> target = targets.of(
                        usrId,
                        about.asterisk(),
                        new Effect.PutThrough(Optional.of(extensionId), Optional.empty(), ringing))
                .filter(found -> found.outside().isEmpty());
        return target.isEmpty() ? Optional.empty() : Optional.of(dial(target.get(), ringing));
    }

    /** Outside, the number that was called is shown: nobody may show a caller's as their own. */
    private Dialled dial(TransferTarget target, Duration ringing) throws CallEnded {
        Optional<String> shown = target.outside().isEmpty() ? about.caller() : Optional.of(about.number());
        return call.dial(new Dialling(target.dialString(), ringing, WITHOUT_LIMIT, shown.filter(Dialling::isNumber)));
    }
}
