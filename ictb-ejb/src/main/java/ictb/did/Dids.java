package ictb.did;

import ictb.ivr.Ivr;
import ictb.ivr.Ivrs;
import ictb.ivr.ScriptDeleted;
import ictb.platform.DomainException;
import ictb.security.Caller;
import ictb.user.AssignedNumbers;
import ictb.user.NumberMembers;
import ictb.user.extension.Extensions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The DIDs. */
@Dependent
public class Dids extends AssignedNumbers<Did> {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Inject
    private Extensions extensions;

    @Inject
    private Ivrs ivrs;

    Dids() {
        super(Did.class, "DID", "did");
    }

    /** @throws DomainException when the number is taken, or its user or target does not exist */
    void add(Did did, DidTarget target, Caller caller) {
        add(did);
        lead(did, target, caller);
    }

    /**
     * A DID that gets another user leads nowhere, unless it is said where.
     *
     * @throws DomainException when there is no such DID, the number is taken, or its user or target does not exist
     */
    void change(long id, NumberMembers sent, DidTarget target, Caller caller) {
        Optional<Long> formerOwner = get(id).usrId();
        change(id, sent, caller);
        Did did = get(id);
        if (!did.usrId().equals(formerOwner)) {
            did.leadTo(Optional.empty(), Optional.empty());
        }
        lead(did, target, caller);
    }

    /** The IVR is there until the transaction ends. */
    private void lead(Did did, DidTarget target, Caller caller) {
        if (!target.isSent()) {
            return;
        }
        if (target.extension().isPresent() && target.ivr().isPresent()) {
            throw new DomainException("A DID leads to an extension or to an IVR: send one of extension_id and ivr_id");
        }
        if (did.usrId().isEmpty()
                && (target.extension().isPresent() || target.ivr().isPresent())) {
            throw new DomainException("A DID without a usr_id leads nowhere: send whose it is, too");
        }
        target.extension().ifPresent(extensionId -> demandExtension(did, extensionId));
        target.ivr().ifPresent(ivrId -> demandIvr(did, ivrId, caller));
        did.leadTo(target.extension(), target.ivr());
    }

    private void demandExtension(Did did, long extensionId) {
        boolean isOutside = extensions
                .find(extensionId)
                .filter(extension -> did.usrId().equals(Optional.of(extension.usrId())))
                .orElseThrow(() -> notTheirs("extension", extensionId))
                .isOutside();
        if (isOutside) {
            throw new DomainException(
                    "The extension " + extensionId + " is reached by a trunk: name one whose telephone registers here");
        }
    }

    private void demandIvr(Did did, long ivrId, Caller caller) {
        if (!did.usrId().equals(Optional.of(ivrs.lock(ivrId, caller).usrId()))) {
            throw notTheirs("IVR", ivrId);
        }
    }

    private static DomainException notTheirs(String what, long id) {
        return new DomainException("No " + what + " with id " + id + " of the DID's user");
    }

    /** An IVR that callers reach stays. */
    void keepWhatIsUsed(@Observes ScriptDeleted deleted) {
        if (deleted.type() != Ivr.class) {
            return;
        }
        em.createQuery("SELECT d FROM Did d WHERE d.ivrId = :ivr ORDER BY d.didId", Did.class)
                .setParameter("ivr", deleted.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(did -> {
                    throw new DomainException(
                            "The DID " + did.number() + " leads to it: let that lead elsewhere first");
                });
    }
}
