package ictb.security;

import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.CurrentCall;
import ictb.platform.api.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Account_*: one's own account. */
@ApiService
@Stateless
public class AccountApi {

    @Inject
    Authenticator authenticator;

    @Inject
    Sessions sessions;

    @Inject
    Accounts accounts;

    @Inject
    Users users;

    @Inject
    ApiKeys keys;

    @Inject
    Caller caller;

    @Inject
    CurrentCall call;

    @Inject
    Clock clock;

    /**
     * Begins a session for single sign-on to the console; it is no credential for the API.
     *
     * @param username whose session; default one's own
     * @param password that account's password, needed by login_user
     */
    @ApiMethod(value = "Account_Session", permission = "account_session")
    public String beginSession(
            @ApiParam("login_user") Optional<String> username, @ApiParam("login_pass") Optional<String> password) {
        if (username.isPresent() != password.isPresent()) {
            throw new DomainException("login_user and login_pass belong together: send both or neither");
        }
        User user = username.map(
                        name -> authenticator.check(new Credentials(name, password.orElseThrow()), caller.address()))
                .orElse(caller.user());
        call.about("usr_id", user.usrId());
        return sessions.begin(user, clock.instant());
    }

    /** Ends a session. */
    @ApiMethod(value = "Account_Session_Destroy", permission = "account_session")
    public String endSession(@ApiParam("session_id") String sessionId) {
        Session session = sessions.find(sessionId, clock.instant())
                .filter(found -> caller.mayUse(found.usrId()))
                .orElseThrow(() -> new DomainException("No such session"));
        sessions.end(session);
        return "Session destroyed";
    }

    /**
     * Sets one's own password, pin code, or both. A new password ends the account's sessions; its API keys stay active unless end_keys
     * is sent, and the answer says how many there are.
     *
     * @param oldPassword the password until now; needed by whoever signs in with an API key
     * @param endKeys 1 ends the account's API keys
     */
    @ApiMethod(value = "Account_Password_Update", permission = "account_password")
    public String changePassword(
            @ApiParam("newpass") Optional<String> password,
            @ApiParam("pincode") Optional<String> pin,
            @ApiParam("oldpass") Optional<String> oldPassword,
            @ApiParam("end_keys") Optional<Boolean> endKeys) {
        if (password.isEmpty() && pin.isEmpty()) {
            throw new DomainException("newpass or pincode is required");
        }
        User user = users.get(caller.usrId());
        demandPassword(user, oldPassword);
        password.ifPresent(changed -> accounts.changePassword(user, changed));
        pin.ifPresent(changed -> accounts.changePin(user, changed));
        String answer = password.isPresent() ? "Password updated" : "Pin code updated";
        if (endKeys.orElse(false)) {
            return answer + ended(accounts.endKeys(user));
        }
        return password.isPresent() ? answer + active(accounts.activeKeys(user)) : answer;
    }

    /** Whoever finds a key shall not take the account over with it. */
    private void demandPassword(User user, Optional<String> oldPassword) {
        if (oldPassword.isEmpty() && !caller.hasProvedPassword()) {
            throw new DomainException("oldpass is required where the password is not what signs in");
        }
        oldPassword
                .filter(sent -> !authenticator.isPasswordOf(user, sent, caller.address()))
                .ifPresent(wrong -> {
                    throw new DomainException("oldpass is not this account's password");
                });
    }

    private static String ended(long keys) {
        return keys == 0 ? "" : "; " + counted(keys) + " ended";
    }

    private static String active(long keys) {
        return keys == 0 ? "" : "; " + counted(keys) + " still active, send end_keys=1 to end them";
    }

    private static String counted(long keys) {
        return keys == 1 ? "1 API key is" : keys + " API keys are";
    }

    /**
     * Makes a key for a program, told this once.
     *
     * @param name to know it by
     */
    @ApiMethod(value = "Account_ApiKey_Create", permission = "account_apikey")
    public NewApiKey createKey(@ApiParam("name") Optional<String> name) {
        return keys.add(caller.user(), name.orElse("API key"), clock.instant());
    }

    /** Lists one's own API keys, without the keys themselves. */
    @ApiMethod(value = "Account_ApiKey_List", permission = "account_apikey", reads = true)
    public List<ApiKeyRow> listKeys(
            @ApiParam("limit") Optional<Integer> limit, @ApiParam("after") Optional<Long> after) {
        return keys.list(caller.usrId(), Page.of(limit, after)).stream()
                .map(ApiKey::row)
                .toList();
    }

    /** Makes one of one's own API keys worthless, at once. */
    @ApiMethod(value = "Account_ApiKey_Delete", permission = "account_apikey")
    public String deleteKey(@ApiParam("api_key_id") long apiKeyId) {
        keys.delete(apiKeyId, caller);
        return "API key deleted";
    }
}
