package ictb.it.inside;

import ictb.platform.api.Answer;
import ictb.platform.api.Dispatcher;
import ictb.platform.api.RawArguments;
import ictb.security.Caller;
import ictb.security.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A door to the API without a wire: calls methods on behalf of any user, from any thread. */
@ApplicationScoped
public class Door {

    @Inject
    private Dispatcher dispatcher;

    @Inject
    private Caller caller;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** @param arguments names and values alternate */
    @ActivateRequestContext
    public String call(long usrId, String method, String... arguments) {
        caller.become(em.find(User.class, usrId), "127.0.0.1");
        RawArguments raw = new RawArguments();
        for (int i = 0; i < arguments.length; i += 2) {
            raw.text(arguments[i], arguments[i + 1]);
        }
        return text(dispatcher.call(method, raw));
    }

    private static String text(Answer answer) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            answer.body().writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString(StandardCharsets.UTF_8);
    }
}
