package ictb.security;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What an account says about its holder, checked already.
 *
 * @param active whether it may sign in
 * @param country ISO 3166 code, upper case
 * @param language BCP 47 tag
 */
public record Profile(
        boolean active,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> phone,
        Optional<String> mobile,
        Optional<String> email,
        Optional<String> address,
        Optional<String> company,
        Optional<String> country,
        Optional<String> language,
        ZoneId zone) {

    /** An active account that says nothing and lives in UTC. */
    public static Profile empty() {
        Optional<String> none = Optional.empty();
        return new Profile(true, none, none, none, none, none, none, none, none, none, ZoneId.of("UTC"));
    }
}
