package ictb.rest;

import ictb.door.ClientAddress;
import ictb.door.ContentTypeFilter;
import ictb.door.Form;
import ictb.door.Limits;
import ictb.door.SignIn;
import ictb.door.Uploads;
import ictb.door.guard.Admission;
import ictb.platform.Settings;
import ictb.platform.api.Dispatcher;
import ictb.platform.api.Operation;
import ictb.platform.api.RawArguments;
import ictb.platform.api.Rejection;
import ictb.security.Authenticator;
import ictb.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code /rest/<Method>}. One for all requests: JAX-RS would look through its fields for each. */
@Path("{method: .*}")
@ApplicationScoped
public class RestResource {

    @Inject
    private Dispatcher dispatcher;

    @Inject
    private Authenticator authenticator;

    @Inject
    private Caller caller;

    @Inject
    private ClientAddress clients;

    @Inject
    private Uploads uploads;

    @Inject
    private Settings settings;

    /** Calls a method with arguments from the body and the query. */
    @POST
    public Response post(@PathParam("method") String method, @Context HttpServletRequest request, InputStream body)
            throws IOException {
        Admission.to(request);
        String name = name(method);
        dispatcher.operation(name);
        return answer(name, request, body, byKey -> {});
    }

    /** Calls a method that reads, or one that clients call so with an API key, with arguments from the query. */
    @GET
    public Response get(@PathParam("method") String method, @Context HttpServletRequest request) throws IOException {
        String name = name(method);
        Operation operation = dispatcher.operation(name);
        if (!operation.reads() && !operation.getByKey()) {
            throw Rejection.wrongVerb(name + " changes something: call it by POST", "POST");
        }
        return answer(name, request, InputStream.nullInputStream(), byKey -> {
            if (!operation.reads() && !byKey) {
                throw Rejection.wrongVerb(
                        name
                                + " changes something: call it by POST, or by GET with an API key in the Authorization header",
                        "POST");
            }
        });
    }

    /** Would otherwise be answered by JAX-RS with a call by GET. */
    @HEAD
    public Response head() {
        throw ThrownMapper.wrongVerb();
    }

    /** Would otherwise be answered by JAX-RS with a description. */
    @OPTIONS
    public Response options() {
        throw ThrownMapper.wrongVerb();
    }

    /** Programs that have a slash at the end of their address send two. */
    private static String name(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return path.substring(start);
    }

    /** @param verb told whether the caller comes by an API key alone; refuses where the method is not served so */
    private Response answer(String method, HttpServletRequest request, InputStream body, Consumer<Boolean> verb)
            throws IOException {
        Limits limits = Limits.ofUploads(settings.get(Settings.UPLOAD_MAX_MB));
        if (request.getContentLengthLong() > limits.bodyBytes()) {
            throw Rejection.tooLarge("The request is larger than " + settings.get(Settings.UPLOAD_MAX_MB) + " MiB");
        }
        Admission admission = Admission.to(request);
        try (Form form = new Form(admission.memory())) {
            form.add(UrlEncoded.parse(
                    Optional.ofNullable(request.getQueryString()).orElse("")));
            SignIn signIn = new SignIn(request, clients.of(request), authenticator, caller);
            verb.accept(signIn.isByKey(form));
            signIn.beforeBody(form);
            BodyReader reader = new BodyReader(limits, uploads, () -> signIn.ifPossible(form));
            reader.read(ContentTypeFilter.sent(request), admission.paced(body), form);
            signIn.must(form);
            RawArguments arguments = form.arguments();
            Optional.ofNullable(request.getHeader("Idempotency-Key")).ifPresent(arguments::repeatOf);
            return JsonResponse.of(method, dispatcher.call(method, arguments));
        }
    }
}
