package ictb.user;

import ictb.platform.DomainException;
import ictb.platform.api.ApiParam;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The members of an account that a client sent. What is absent has its default when the account is made, and stays as it is
 * when it is updated.
 *
 * @param active whether it may sign in; default yes
 * @param roleId 1 admin, 2 user (default), 3 agent
 * @param country ISO 3166, two letters
 * @param language BCP 47
 * @param timezone default UTC
 */
record UserMembers(
        Optional<String> username,
        Optional<String> passwd,
        Optional<Boolean> active,
        Optional<Integer> roleId,
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

    @Override
    public String toString() {
        return "UserMembers[" + username.orElse("") + "]";
    }
}
