package ictb.user;

import ictb.platform.api.ApiParam;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An account as a client sends it.
 *
 * @param active whether it may sign in; default yes
 * @param roleId 1 admin, 2 user (default), 3 agent
 * @param country ISO 3166, two letters
 * @param language BCP 47
 * @param timezone default UTC
 */
record NewUser(
        String username,
        String passwd,
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

    @Override
    public String toString() {
        return "NewUser[" + username + "]";
    }
}
