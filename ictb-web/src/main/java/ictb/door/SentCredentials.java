package ictb.door;

import ictb.platform.api.Rejection;
import ictb.security.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Finds the credentials in a request: among its fields, and else in its Authorization header. */
final class SentCredentials {

    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    private SentCredentials() {}

    /** @throws Rejection 401 where the header holds something else than a username and a password */
    static Optional<Credentials> in(Form form, Optional<String> authorization) {
        return pair(form, "api_username", "api_password")
                .or(() -> pair(form, "username", "password"))
                .or(() -> authorization.map(SentCredentials::basic));
    }

    /**
     * Whether they come before the body: {@code api_username} and {@code api_password} in the query, or the header. A username and a
     * password alone may be arguments of a method that finds its caller in the body.
     */
    static boolean comeBeforeBody(Form query, Optional<String> authorization) {
        return authorization.isPresent()
                || pair(query, "api_username", "api_password").isPresent();
    }

    /** The API key in {@code Authorization: Bearer} (RFC 6750), where no field holds credentials. */
    static Optional<String> apiKey(Form form, Optional<String> authorization) {
        return authorization
                .filter(header -> !areInFields(form) && startsWith(header, BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    static boolean areInFields(Form form) {
        return pair(form, "api_username", "api_password")
                .or(() -> pair(form, "username", "password"))
                .isPresent();
    }

    private static boolean startsWith(String header, String scheme) {
        return header.toLowerCase(Locale.ROOT).startsWith(scheme);
    }

    private static Optional<Credentials> pair(Form form, String username, String password) {
        return form.text(username).flatMap(name -> form.text(password).map(secret -> new Credentials(name, secret)));
    }

    private static Credentials basic(String header) {
        if (!startsWith(header, BASIC)) {
            throw Rejection.unauthenticated(
                    "Authorization must be Basic, with username and password, or Bearer, with an API key");
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String pair = new String(bytes, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw Rejection.unauthenticated("The Authorization header is not readable");
    }
}
