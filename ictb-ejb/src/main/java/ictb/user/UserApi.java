package ictb.user;

import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.Page;
import ictb.platform.api.Spellings;
import ictb.security.Accounts;
import ictb.security.Caller;
import ictb.security.Profile;
import ictb.security.Role;
import ictb.security.Sessions;
import ictb.security.User;
import ictb.security.Users;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** User_*: for administrators. */
@ApiService
@Stateless
public class UserApi {

    @Inject
    Users users;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    UserRows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Makes an account. */
    @ApiMethod(value = "User_Create", permission = "user_create")
    public long create(@ApiParam("user") UserMembers sent) {
        Role role = sent.wantedRole().map(this::grantable).orElse(Role.USER);
        String username = UserCheck.username(sent.requiredUsername());
        String hash = accounts.hash(sent.requiredPasswd());
        User user = new User(username, hash, role, UserCheck.profile(sent, Profile.empty()), clock.instant());
        users.add(user);
        return user.usrId();
    }

    /**
     * Changes the members of an account that are sent. A new password ends the account's sessions and its API keys.
     *
     * @param keepKeys 1 keeps the API keys
     */
    @ApiMethod(value = "User_Update", permission = "user_update")
    public String update(
            @ApiParam("usr_id") long usrId,
            @ApiParam("user") UserMembers sent,
            @ApiParam("keep_keys") Optional<Boolean> keepKeys) {
        User user = subordinate(usrId);
        sent.wantedRole().map(this::grantable).ifPresent(role -> accounts.changeRole(user, role));
        accounts.describe(user, UserCheck.profile(sent, user.profile()));
        sent.username().map(UserCheck::username).ifPresent(name -> users.rename(user, name));
        sent.passwd().ifPresent(password -> reset(user, password, keepKeys));
        return "User updated";
    }

    /** Ends an account: its campaigns stop, its sessions and keys are worthless, its name is free. Its payments stay on record. */
    @ApiMethod(value = "User_Delete", permission = "user_delete")
    public String delete(@ApiParam("usr_id") long usrId) {
        accounts.delete(subordinate(usrId), clock.instant());
        return "User deleted";
    }

    /**
     * Sets a user's password, pin code, or both. A new password ends the user's sessions and API keys.
     *
     * @param keepKeys 1 keeps the API keys
     */
    @ApiMethod(value = "User_Password_Update", permission = "user_password")
    public String changePassword(
            @ApiParam("usr_id") long usrId,
            @ApiParam("newpass") Optional<String> password,
            @ApiParam("pincode") Optional<String> pin,
            @ApiParam("keep_keys") Optional<Boolean> keepKeys) {
        if (password.isEmpty() && pin.isEmpty()) {
            throw new DomainException("newpass or pincode is required");
        }
        User user = subordinate(usrId);
        password.ifPresent(changed -> reset(user, changed, keepKeys));
        pin.ifPresent(changed -> {
            demandPasswordForOwn(user);
            accounts.changePin(user, changed);
        });
        return password.isPresent() ? "Password updated" : "Pin code updated";
    }

    /** Lists users. */
    @ApiMethod(value = "User_List", permission = "user_read", reads = true)
    public List<UserRow> list(@ApiParam("limit") Optional<Integer> limit, @ApiParam("after") Optional<Long> after) {
        return rows.list(Page.of(limit, after));
    }

    /**
     * Tells one user, found by a field.
     *
     * @param search the field: usr_id, username, first_name, last_name, email, phone, company or address
     * @param value what stands in it
     */
    @ApiMethod(value = "User_Get", permission = "user_read", reads = true)
    public UserRow get(
            @ApiParam("search") Optional<String> field,
            @ApiParam("value") Optional<String> value,
            @ApiParam("usr_id") Optional<Long> usrId) {
        String searched = field.map(Spellings::ofField).orElse("usr_id");
        String wanted = value.or(() -> usrId.map(String::valueOf))
                .orElseThrow(() -> new DomainException("search and value are required, or usr_id"));
        return rows.find(searched, wanted).orElseThrow(() -> new DomainException("No user with that " + searched));
    }

    /** Lists the roles. */
    @ApiMethod(value = "User_Role_List", permission = "account_read", reads = true)
    public List<RoleRow> roles() {
        return rows.roles();
    }

    /** For single sign-on: the session is the user's, the audit row the caller's. */
    @ApiMethod(value = "User_Login", permission = "user_login")
    public String login(@ApiParam("usr_id") long usrId) {
        User user = users.get(usrId);
        if (!user.isActive()) {
            throw new DomainException("User " + usrId + " is not active");
        }
        boolean isOwn = usrId == caller.usrId();
        if (!isOwn && !caller.user().role().isAbove(user.role())) {
            throw new DomainException("Nobody signs in as another administrator");
        }
        return sessions.begin(user, clock.instant());
    }

    /** Ends every session of a user. */
    @ApiMethod(value = "User_Logout", permission = "user_login")
    public String logout(@ApiParam("usr_id") long usrId) {
        sessions.endAll(users.get(usrId).usrId());
        return "User logged out";
    }

    /** Whoever had the old password may have made keys with it. */
    private void reset(User user, String password, Optional<Boolean> keepKeys) {
        demandPasswordForOwn(user);
        accounts.changePassword(user, password);
        if (!keepKeys.orElse(false)) {
            accounts.endKeys(user);
        }
    }

    /** An administrator's key shall not take the administrator's own account over. */
    private void demandPasswordForOwn(User user) {
        if (user.usrId() == caller.usrId() && !caller.hasProvedPassword()) {
            throw new DomainException("Change your own account by Account_Password_Update, with oldpass");
        }
    }

    /** An account that the caller may change: of the caller's role or below. */
    private User subordinate(long usrId) {
        User user = users.get(usrId);
        if (user.role().isAbove(caller.user().role())) {
            throw new DomainException("User " + usrId + " has a role above your own");
        }
        return user;
    }

    private Role grantable(Role role) {
        if (role.isAbove(caller.user().role())) {
            throw new DomainException("role_id must not be above your own");
        }
        return role;
    }
}
