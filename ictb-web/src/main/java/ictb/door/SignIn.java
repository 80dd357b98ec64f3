package ictb.door;

import ictb.platform.api.Rejection;
import ictb.security.Authenticator;
import ictb.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds out who sent one request. */
public final class SignIn {

    private final Authenticator authenticator;
    private final Caller caller;
    private final String address;
    private final Optional<String> authorization;
    private final boolean isFromAnotherSite;

    /** The credentials or the API key by which the caller was let in. */
    private Optional<Object> signedIn = Optional.empty();

    /** @param address of the client, as {@link ClientAddress} finds it */
    public SignIn(HttpServletRequest request, String address, Authenticator authenticator, Caller caller) {
        this.authenticator = authenticator;
        this.caller = caller;
        this.address = address;
        this.isFromAnotherSite = Origin.of(request).isAnotherSite();
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
            become(apiKey.get(), () -> caller.becomeByKey(authenticator.authenticate(apiKey.get(), address), address));
        } else {
            SentCredentials.in(form, authorization)
                    .ifPresent(sent -> become(sent, () -> {
                        refuseAmbient(form);
                        caller.become(authenticator.authenticate(sent, address), address);
                    }));
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

    /**
     * A browser that knows a username and password adds them to whatever another site lets it send; it adds no fields, and no keys.
     *
     * @throws Rejection 403
     */
    private void refuseAmbient(Form form) {
        if (isFromAnotherSite && !SentCredentials.areInFields(form)) {
            throw Rejection.forbidden(
                    "A browser may not sign in from another site: send api_username and api_password");
        }
    }

    private void become(Object proof, Runnable signsIn) {
        if (signedIn.filter(proof::equals).isEmpty()) {
            signsIn.run();
            signedIn = Optional.of(proof);
        }
    }
}
