package ictb.security;

import ictb.platform.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The account on whose behalf the current request acts. Set once, by whoever checked the credentials. */
@RequestScoped
public class Caller {

    /** In {@code usr_id}: every user. Administrators only. */
    public static final long ALL_USERS = -1;

    @Inject
    private Countries countries;

    private User user;
    private String address = "";
    private boolean isByTelephone;
    private boolean hasProvedPassword;

    /**
     * By the password.
     *
     * @param from the client's network address, for the throttle of sign-ins
     */
    public void become(User verified, String from) {
        user = verified;
        address = from;
        hasProvedPassword = true;
    }

    /**
     * By an API key.
     *
     * @param from the client's network address
     */
    public void becomeByKey(User verified, String from) {
        user = verified;
        address = from;
        hasProvedPassword = false;
    }

    /** @param verified who has proved by a PIN who they are */
    public void becomeByTelephone(User verified) {
        user = verified;
        isByTelephone = true;
        hasProvedPassword = false;
    }

    /** Whether this request itself carries the account's password: a key, or a PIN, shows only that somebody holds it. */
    public boolean hasProvedPassword() {
        return hasProvedPassword;
    }

    /** What the audit log is to know of the way by which the caller came. */
    List<String> way() {
        return isByTelephone ? List.of("by=telephone") : List.of();
    }

    /** The client's network address. */
    String address() {
        return address;
    }

    public boolean isKnown() {
        return user != null;
    }

    /** @throws IllegalStateException when nobody has signed in: a fault of ours, not of the client's */
    public long usrId() {
        return known().usrId();
    }

    public boolean isAdministrator() {
        return known().isAdministrator();
    }

    /** ISO 3166 code by which this user's numbers without {@code +} are read: the user's own, or else the system's. */
    public Optional<String> country() {
        return countries.of(known());
    }

    public ZoneId zone() {
        return known().zone();
    }

    public User user() {
        return known();
    }

    /**
     * Whose objects a call is about: one's own, or for administrators those of the user they name.
     *
     * @return a usr_id, or {@link #ALL_USERS}
     * @throws DomainException when somebody else's are asked for by someone who is no administrator
     */
    public long scope(Optional<Long> usrId) {
        long asked = usrId.orElse(usrId());
        if (asked != usrId() && !isAdministrator()) {
            throw new DomainException("Only an administrator may name another user's usr_id");
        }
        return asked;
    }

    /**
     * Whether this caller may see and change what belongs to that user: their own; an administrator, everybody's.
     */
    public boolean mayUse(long ownerUsrId) {
        return ownerUsrId == usrId() || isAdministrator();
    }

    private User known() {
        if (user == null) {
            throw new IllegalStateException("Nobody has signed in");
        }
        return user;
    }
}
