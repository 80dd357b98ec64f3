package ictb.user;

import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.security.Caller;
import ictb.security.Passwords;
import ictb.security.Role;
import ictb.security.User;
import ictb.security.Users;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** User_*: for administrators. */
@ApiService
@Stateless
public class UserApi {

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @ApiMethod(value = "User_Create", permission = "user_create")
    public long create(@ApiParam("user") NewUser sent) {
        Role role = sent.roleId().map(Role::of).orElse(Role.USER);
        if (role.isAbove(caller.user().role())) {
            throw new DomainException("role_id must not be above your own");
        }
        String username = NewUserCheck.username(sent.username());
        String hash = passwords.hash(NewUserCheck.password(sent.passwd()));
        User user = new User(username, hash, role, NewUserCheck.profile(sent), clock.instant());
        users.add(user);
        return user.usrId();
    }
}
