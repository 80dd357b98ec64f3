package ictb.security;

import ictb.security.password.Passwords;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Finds out by telephone whose PIN that is. Says the same of a wrong PIN, a user who has none, and one who may not try now. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PinCheck {

    private static final Logger LOG = System.getLogger(PinCheck.class.getName());

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    PinThrottle throttle;

    /**
     * @param pin digits; never part of a message
     * @param accessNumber that was called
     * @param caller who calls, if that is told
     * @return the active account whose PIN this is
     * @throws ictb.platform.api.Rejection when too many are being checked at this moment
     */
    public Optional<User> verify(long usrId, String pin, String accessNumber, Optional<String> caller) {
        String from = caller.orElse("withheld");
        try {
            Optional<User> user = throttle.check(usrId, accessNumber, from, () -> checked(usrId, pin));
            if (user.isEmpty()) {
                LOG.log(Level.INFO, "A wrong PIN for usr_id {0} by {1} from {2}", "" + usrId, accessNumber, from);
            }
            return user;
        } catch (PinThrottle.TooMany tooMany) {
            LOG.log(Level.INFO, "Too many wrong PINs: usr_id {0} by {1} from {2}", "" + usrId, accessNumber, from);
            return Optional.empty();
        }
    }

    private Optional<User> checked(long usrId, String pin) {
        Optional<User> user = users.find(usrId).filter(User::isActive);
        boolean isRight = matches(user.flatMap(User::pinHash), pin);
        return user.filter(known -> isRight);
    }

    private boolean matches(Optional<String> hash, String pin) {
        if (hash.isEmpty()) {
            passwords.matchNobody(pin);
            return false;
        }
        return passwords.matches(pin, hash.get());
    }
}
