package ictb.security;

import ictb.platform.DomainException;
import ictb.platform.Peers;
import ictb.platform.api.Rejection;
import ictb.security.password.Passwords;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Finds out whose credentials these are. An EJB because doors call it from modules of their own: in an EAR they do not see
 * this module's persistence unit, and the repositories of a plain bean would be looked up as theirs. Hashing takes its time,
 * so that no transaction is begun.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Authenticator {

    private static final Logger LOG = System.getLogger(Authenticator.class.getName());

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    ApiKeys keys;

    @Inject
    VerifiedCredentials verified;

    @Inject
    RecentAccounts recent;

    @Inject
    SignInThrottle throttle;

    @Inject
    SignInFigures figures;

    /**
     * @param address of the client, for the throttle
     * @return the active account whose password this is
     * @throws Rejection 401 when there is none, whatever the reason; 429 after too many failures
     */
    public User authenticate(Credentials credentials, String address) {
        return verify(credentials, address).orElseThrow(() -> Rejection.unauthenticated("Wrong username or password"));
    }

    /**
     * By a program's key. It is too long to be guessed, but whoever tries is slowed down all the same.
     *
     * @throws Rejection 401 when it opens no active account; 429 after too many failures
     */
    public User authenticate(String apiKey, String address) {
        Optional<User> user = keys.ownerOf(apiKey).filter(User::isActive);
        if (user.isEmpty()) {
            throttle.failed("the keys of " + Peers.network(address), address);
            figures.failedByKey();
            LOG.log(Level.INFO, "Failed sign-in by a key from {0}", address);
        }
        return user.orElseThrow(() -> Rejection.unauthenticated("Wrong API key"));
    }

    /**
     * For a second pair of credentials, inside a call.
     *
     * @throws DomainException when they are nobody's
     */
    public User check(Credentials credentials, String address) {
        return verify(credentials, address).orElseThrow(() -> new DomainException("Wrong username or password"));
    }

    /** Whether that is the account's password. A wrong one counts as a failed sign-in. */
    public boolean isPasswordOf(User user, String password, String address) {
        return verify(new Credentials(user.username(), password), address).isPresent();
    }

    private Optional<User> verify(Credentials credentials, String address) {
        String password = credentials.password();
        Optional<User> seen = recent.named(credentials.username()).filter(account -> isVerified(account, password));
        if (seen.isPresent()) {
            return seen;
        }
        long changes = recent.changes();
        Optional<User> user = users.signingIn(credentials.username());
        if (user.filter(account -> verified.knows(account.passwordHash(), password))
                .isPresent()) {
            Optional<User> active = user.filter(User::isActive);
            active.ifPresent(account -> recent.remember(credentials.username(), account, changes));
            return active;
        }
        String account = user.map(known -> "#" + known.usrId()).orElse(credentials.username());
        Optional<User> good = throttle.check(account, address, () -> checked(user, password));
        if (good.isEmpty()) {
            figures.failedByPassword();
            LOG.log(Level.INFO, "Failed sign-in to {0} from {1}", told(user), address);
        }
        return good;
    }

    private boolean isVerified(User account, String password) {
        return account.isActive() && verified.knows(account.passwordHash(), password);
    }

    /** Never a name that does not exist: people type their password into the wrong field. */
    private static String told(Optional<User> user) {
        return user.map(known -> "usr_id " + known.usrId()).orElse("an unknown account");
    }

    /** Another call may have found the same password right while this one waited for its turn. */
    private Optional<User> checked(Optional<User> user, String password) {
        if (user.isEmpty()) {
            passwords.matchNobody(password);
            return user;
        }
        User account = user.get();
        if (isVerified(account, password)) {
            return user;
        }
        boolean isRight = passwords.matches(password, account.passwordHash()) && account.isActive();
        if (isRight) {
            verified.remember(account.passwordHash(), password);
        }
        return user.filter(known -> isRight);
    }
}
