package ictb.door;

import ictb.door.guard.Admission;
import ictb.platform.api.Rejection;
import ictb.security.Authenticator;
import ictb.security.Caller;
import ictb.security.Credentials;
import ictb.security.User;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds out who sent one request. */
public final class SignIn {

    private final Authenticator authenticator;
    private final Caller caller;
    private final Admission admission;
    private final String address;
    private final Optional<String> authorization;
    private final boolean isFromAnotherSite;

    /** The credentials or the API key by which the caller was let in. */
    private Optional<Object> signedIn = Optional.empty();

    /** @param address of the client, as {@link ClientAddress} finds it */
    public SignIn(HttpServletRequest request, String address, Authenticator authenticator, Caller caller) {
        this.authenticator = authenticator;
        this.caller = caller;
        this.admission = Admission.to(request);
        this.address = address;
        this.isFromAnotherSite = Origin.of(request).isAnotherSite();
        this.authorization = Optional.ofNullable(request.getHeader("Authorization"));
    }

    /**
     * Checks the credentials that come before the body: whoever has wrong ones shall not have it read. What a browser adds by itself
     * to a request from another site is not looked at here: the body may hold fields that count instead.
     *
     * @param query the fields that came without a body
     * @throws Rejection 401 where there are credentials, and wrong ones
     */
    public void beforeBody(Form query) {
        boolean isAmbient = isFromAnotherSite && !SentCredentials.areInFields(query);
        if (!isAmbient && SentCredentials.comeBeforeBody(query, authorization)) {
            ifPossible(query);
        }
    }

    /**
     * Whoever has wrong credentials shall not fill the disk first.
     *
     * @throws Rejection 401 where there are credentials, and wrong ones
     */
    public void ifPossible(Form form) {
        Optional<String> apiKey = SentCredentials.apiKey(form, authorization);
        if (apiKey.isPresent()) {
            byKey(apiKey.get());
        } else {
            SentCredentials.in(form, authorization).ifPresent(sent -> {
                refuseAmbient(form);
                byPassword(sent);
            });
        }
    }

    /** @throws Rejection 401 */
    public void must(Form form) {
        ifPossible(form);
        if (signedIn.isEmpty()) {
            throw Rejection.unauthenticated("api_username and api_password are required");
        }
    }

    /** Whether the caller signs in by an API key alone, right or wrong: nobody's browser adds one by itself. */
    public boolean isByKey(Form form) {
        return SentCredentials.apiKey(form, authorization).isPresent();
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

    private void byPassword(Credentials sent) {
        if (isNew(sent)) {
            User user = authenticator.authenticate(sent, address);
            admission.becomes(user.usrId());
            caller.become(user, address);
            signedIn = Optional.of(sent);
        }
    }

    private void byKey(String key) {
        if (isNew(key)) {
            User user = authenticator.authenticate(key, address);
            admission.becomes(user.usrId());
            caller.becomeByKey(user, address);
            signedIn = Optional.of(key);
        }
    }

    private boolean isNew(Object proof) {
        return signedIn.filter(proof::equals).isEmpty();
    }
}
