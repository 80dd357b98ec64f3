package ictb.security;

import ictb.platform.DomainException;
import ictb.security.password.Passwords;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** What changes who may sign in: passwords, pins, activity, deletion. Sessions that must not outlive it end with it. */
@Dependent
public class Accounts {

    private static final int LONGEST_PASSWORD = 256;
    private static final Pattern PIN = Pattern.compile("[0-9]{4,16}");

    @Inject
    Passwords passwords;

    @Inject
    Sessions sessions;

    @Inject
    ApiKeys keys;

    @Inject
    Users users;

    @Inject
    Event<UserDeleted> deletions;

    @Inject
    Event<CountryChanged> countries;

    /**
     * The hash of a password that is good. Any that the guide's programs use is: strength is the administrator's rule, not
     * ours.
     */
    public String hash(String password) {
        if (password.length() > LONGEST_PASSWORD) {
            throw new DomainException("A password has at most " + LONGEST_PASSWORD + " characters");
        }
        return passwords.hash(password);
    }

    /** Ends every session of the account: whoever knew the old password is out. */
    public void changePassword(User user, String password) {
        user.changePassword(hash(password));
        sessions.endAll(user.usrId());
    }

    /**
     * Ends the account's API keys: a key outlives the password by which it was made.
     *
     * @return how many there were
     */
    public long endKeys(User user) {
        return keys.deleteAll(user.usrId());
    }

    /** API keys that open the account. */
    public long activeKeys(User user) {
        return keys.count(user.usrId());
    }

    /** @throws DomainException when it cannot be typed on a telephone */
    public void changePin(User user, String pin) {
        if (!PIN.matcher(pin).matches()) {
            throw new DomainException("pincode has 4 to 16 digits");
        }
        user.changePin(passwords.hash(pin));
    }

    /** Takes over a profile; an account that is not active any more is signed out, and stored numbers are read by a new country. */
    public void describe(User user, Profile profile) {
        if (!profile.active()) {
            demandAnotherAdministrator(user);
            sessions.endAll(user.usrId());
        }
        profile.country()
                .filter(country -> !user.country().equals(Optional.of(country)))
                .ifPresent(country -> countries.fire(new CountryChanged(user.usrId(), country)));
        user.describe(profile);
    }

    /** @throws DomainException when nobody would be left to administer the system */
    public void changeRole(User user, Role role) {
        if (role != Role.ADMIN) {
            demandAnotherAdministrator(user);
        }
        user.changeRole(role);
    }

    /** Deletes the account and what lets somebody in as it; ledger and audit stay. */
    public void delete(User user, Instant now) {
        demandAnotherAdministrator(user);
        sessions.endAll(user.usrId());
        keys.deleteAll(user.usrId());
        user.delete(now);
        deletions.fire(new UserDeleted(user.usrId()));
    }

    private void demandAnotherAdministrator(User user) {
        if (user.isAdministrator() && user.isActive() && !users.hasAdministratorBesides(user.usrId())) {
            throw new DomainException("This is the last administrator: make another one first");
        }
    }
}
