package ictb.security;

import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
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
    Caller caller;

    @Inject
    Clock clock;

    @ApiMethod(value = "Account_Session", permission = "account_session")
    public String beginSession(
            @ApiParam("login_user") Optional<String> username, @ApiParam("login_pass") Optional<String> password) {
        if (username.isPresent() != password.isPresent()) {
            throw new DomainException("login_user and login_pass belong together: send both or neither");
        }
        User user = username.map(
                        name -> authenticator.check(new Credentials(name, password.orElseThrow()), caller.address()))
                .orElse(caller.user());
        return sessions.begin(user, clock.instant());
    }

    @ApiMethod(value = "Account_Session_Destroy", permission = "account_session")
    public String endSession(@ApiParam("session_id") String sessionId) {
        Session session = sessions.find(sessionId, clock.instant())
                .filter(found -> caller.mayUse(found.usrId()))
                .orElseThrow(() -> new DomainException("No such session"));
        sessions.end(session);
        return "Session destroyed";
    }
}
