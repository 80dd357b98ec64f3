package ictb.door;

import ictb.platform.api.Rejection;
import ictb.security.Authenticator;
import ictb.security.Caller;
import ictb.security.User;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;

/** Finds out who sent one request. */
public final class SignIn {

    private final Authenticator authenticator;
    private final Caller caller;
    private final String address;
    private final Optional<String> authorization;

    /** The credentials or the API key by which the caller was let in. */
    private Optional<Object> signedIn = Optional.empty();

    public SignIn(HttpServletRequest request, Authenticator authenticator, Caller caller) {
        this.authenticator = authenticator;
        this.caller = caller;
        this.address = request.getRemoteAddr();
        this.authorization = Optional.ofNullable(request.getHeader("Authorization"));
    }

    /**
     * Whoever has wrong credentials shall not fill the disk first.
     *
     * @throws Rejection 401 where there are credentials, and wrong ones
     */
    public void ifPossible(Form form) {
        Optional<String> apiKey = SentCredentials.apiKey(form, authorization);
        if (apiKey.isPresent()) {
            become(apiKey.get(), from -> authenticator.authenticate(apiKey.get(), from));
        } else {
            SentCredentials.in(form, authorization)
                    .ifPresent(sent -> become(sent, from -> authenticator.authenticate(sent, from)));
        }
    }

    /** @throws Rejection 401 */
    public void must(Form form) {
        ifPossible(form);
        if (signedIn.isEmpty()) {
            throw Rejection.unauthenticated("api_username and api_password are required");
        }
    }

    /** Whether there are credentials, right or wrong. */
    public boolean isPossible(Form form) {
        return authorization.isPresent()
                || SentCredentials.in(form, authorization).isPresent();
    }

    private void become(Object proof, Function<String, User> check) {
        if (signedIn.filter(proof::equals).isEmpty()) {
            caller.become(check.apply(address), address);
            signedIn = Optional.of(proof);
        }
    }
}
