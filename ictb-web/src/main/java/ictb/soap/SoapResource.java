package ictb.soap;

import ictb.door.ClientAddress;
import ictb.door.ContentType;
import ictb.door.ContentTypeFilter;
import ictb.door.Form;
import ictb.door.Limits;
import ictb.door.SignIn;
import ictb.door.Uploads;
import ictb.door.guard.Admission;
import ictb.platform.Settings;
import ictb.platform.api.Dispatcher;
import ictb.platform.api.RawArguments;
import ictb.platform.api.Rejection;
import ictb.platform.api.Shape;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** {@code /soap} and {@code /soap?wsdl}. One for all requests, as the REST door is. */
@Path("")
@ApplicationScoped
public class SoapResource {

    private static final String HOW_TO_SEND_FILES = "its content in base64, in the element name; in PHP without a WSDL"
            + " new SoapParam(new SoapVar(file_get_contents('/path/to/file'), XSD_BASE64BINARY), 'name')";

    @Inject
    private Dispatcher dispatcher;

    @Inject
    private PublishedWsdl wsdl;

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

    /** Tells what there is. */
    @GET
    public Response get(@Context HttpServletRequest request) {
        if (!"wsdl".equalsIgnoreCase(request.getQueryString())) {
            throw SoapThrownMapper.wrongVerb();
        }
        return Response.ok(wsdl.at(Address.of(request)), "text/xml;charset=utf-8")
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Would otherwise be answered by JAX-RS with the WSDL's headers. */
    @HEAD
    public Response head() {
        throw SoapThrownMapper.wrongVerb();
    }

    /** Would otherwise be answered by JAX-RS with a description. */
    @OPTIONS
    public Response options() {
        throw SoapThrownMapper.wrongVerb();
    }

    /** Calls a method. */
    @POST
    public Response post(@Context HttpServletRequest request, InputStream body) {
        Admission admission = Admission.to(request);
        ContentType type = ContentTypeFilter.sent(request).map(ContentType::of).orElseThrow(SoapResource::wrongType);
        SoapVersion assumed = SoapVersion.ofContentType(type.name()).orElseThrow(SoapResource::wrongType);
        SignIn signIn = new SignIn(request, clients.of(request), authenticator, caller);
        Limits limits = Limits.ofUploads(settings.get(Settings.UPLOAD_MAX_MB));
        Envelope envelope = new Envelope(limits, uploads, new Request(signIn), assumed);
        try (Form form = new Form(admission.memory())) {
            mustFit(request, limits);
            signIn.beforeBody(form);
            String method = envelope.read(admission.paced(body), charset(type), form);
            signIn.must(form);
            RawArguments arguments = form.arguments().filesAreSent(HOW_TO_SEND_FILES);
            Optional.ofNullable(request.getHeader("Idempotency-Key")).ifPresent(arguments::repeatOf);
            return SoapResponse.of(envelope.version(), method, dispatcher.call(method, arguments));
        } catch (EnvelopeRefused e) {
            return SoapResponse.fault(envelope.version(), e);
        } catch (RuntimeException | IOException e) {
            return SoapResponse.fault(envelope.version(), Dispatcher.failed(SoapThrownMapper.DOOR, e));
        }
    }

    private static void mustFit(HttpServletRequest request, Limits limits) {
        long most = Envelope.mostBytes(limits);
        if (request.getContentLengthLong() > most) {
            throw Rejection.tooLarge("The envelope is larger than " + most / (1024 * 1024) + " MiB");
        }
    }

    private static Optional<String> charset(ContentType type) {
        try {
            return type.charset().map(name -> Charset.forName(name).name());
        } catch (IllegalArgumentException e) {
            throw Rejection.wrongType("The charset of the Content-Type is not known here");
        }
    }

    private static Rejection wrongType() {
        return Rejection.wrongType("Send text/xml (SOAP 1.1) or application/soap+xml (SOAP 1.2), with files in base64:"
                + " MTOM and attachments are not taken");
    }

    /** What an envelope is read with. */
    private final class Request implements Envelope.Surroundings {

        private final SignIn signIn;

        Request(SignIn signIn) {
            this.signIn = signIn;
        }

        @Override
        public List<Shape.Member> argumentsOf(String method) {
            return dispatcher.operation(method).arguments();
        }

        @Override
        public boolean hasCredentials(Form form) {
            return signIn.isPossible(form);
        }

        @Override
        public void beforeFile(Form form) {
            signIn.ifPossible(form);
        }
    }
}
