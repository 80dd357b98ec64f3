package ictb.security;

import ictb.platform.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** By which country numbers and dates of users are read: their own, or else the system's. */
@Dependent
public class Countries {

    @Inject
    private Settings settings;

    /** ISO 3166; empty where neither the user nor the system has one. */
    public Optional<String> of(User user) {
        return orOfTheSystem(user.country());
    }

    /** @param own the user's own */
    public Optional<String> orOfTheSystem(Optional<String> own) {
        return own.or(settings::country);
    }
}
