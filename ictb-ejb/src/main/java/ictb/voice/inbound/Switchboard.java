package ictb.voice.inbound;

import ictb.accessnumber.AccessNumber;
import ictb.accessnumber.AccessNumbers;
import ictb.did.Did;
import ictb.did.Dids;
import ictb.ivr.Ivrs;
import ictb.security.User;
import ictb.security.Users;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Knows where the numbers of ours lead. A number that is a DID and an access number is a DID. */
@Stateless
public class Switchboard {

    @Inject
    private Dids dids;

    @Inject
    private AccessNumbers accessNumbers;

    @Inject
    private Ivrs ivrs;

    @Inject
    private Users users;

    /** @param digits that were dialled, without + */
    public Destination destination(String digits) {
        return dids.numbered(digits)
                .map(this::ofDid)
                .or(() -> accessNumbers.numbered(digits).map(Switchboard::ofAccessNumber))
                .orElseGet(Destination.Nowhere::new);
    }

    /** Of an owner who is gone or asleep nothing is told: the access number asks for a PIN that is never right. */
    private static Destination ofAccessNumber(AccessNumber number) {
        return new Destination.ToAccess(number.id(), number.usrId());
    }

    private Destination ofDid(Did did) {
        Optional<Long> owner =
                did.usrId().flatMap(users::find).filter(User::isActive).map(User::usrId);
        if (owner.isEmpty()) {
            return new Destination.OutOfService(did.id(), did.usrId());
        }
        return did.extensionId()
                .<Destination>map(extension -> new Destination.ToExtension(did.id(), owner.get(), extension))
                .or(() -> did.ivrId().flatMap(ivrId -> flow(did, owner.get(), ivrId)))
                .orElseGet(() -> new Destination.OutOfService(did.id(), owner));
    }

    private Optional<Destination> flow(Did did, long owner, long ivrId) {
        return ivrs.find(ivrId)
                .filter(ivr -> ivr.usrId() == owner)
                .map(ivr -> new Destination.ToFlow(did.id(), owner, ivrId, ivr.version()));
    }
}
