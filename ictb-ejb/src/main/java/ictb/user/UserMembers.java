package ictb.user;

import ictb.platform.DomainException;
import ictb.platform.api.ApiParam;
import ictb.security.Role;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The members of an account that a client sent. What is absent has its default when the account is made, and stays as it is
 * when it is updated.
 *
 * @param active whether it may sign in; default yes
 * @param roleId 1 admin, 2 user (default), 3 agent
 * @param role the same, by its name or its id
 * @param country ISO 3166, two letters
 * @param language BCP 47
 * @param timezone default UTC
 */
record UserMembers(
        Optional<String> username,
        @ApiParam(value = "passwd", aliases = "password") Optional<String> passwd,

        Optional<Boolean> active,
        Optional<Integer> roleId,
        Optional<String> role,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> phone,
        Optional<String> mobile,
        Optional<String> email,
        Optional<String> address,
        Optional<String> company,
        Optional<String> country,
        Optional<String> language,

        @ApiParam(value = "timezone", aliases = "timezone_id")
        Optional<ZoneId> timezone) {

    /** @throws DomainException when it is absent */
    String requiredUsername() {
        return username.orElseThrow(() -> new DomainException("user.username is required"));
    }

    /** @throws DomainException when it is absent */
    String requiredPasswd() {
        return passwd.orElseThrow(() -> new DomainException("user.passwd is required"));
    }

    /** @throws DomainException when there is no such role, or two are named */
    Optional<Role> wantedRole() {
        Optional<Role> byId = roleId.map(Role::of);
        Optional<Role> byName = role.map(Role::of);
        if (byId.isPresent() && byName.isPresent() && !byId.equals(byName)) {
            throw new DomainException("role_id and role name two roles");
        }
        return byId.or(() -> byName);
    }

    @Override
    public String toString() {
        return "UserMembers[" + username.orElse("") + "]";
    }
}
