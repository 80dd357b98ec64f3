package ictb.rest;

import ictb.door.ContentType;
import ictb.door.CountedStream;
import ictb.door.Form;
import ictb.door.Limits;
import ictb.door.MalformedBody;
import ictb.door.NewFile;
import ictb.platform.DomainException;
import ictb.platform.api.JsonText;
import ictb.platform.api.Rejection;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;

/** Reads a request's body into a form, whichever of the three types it has. */
final class BodyReader {

    private final Limits limits;
    private final NewFile newFile;
    private final Runnable beforeFile;

    /** @param beforeFile called before a file is written to disk; what it throws ends the reading */
    BodyReader(Limits limits, NewFile newFile, Runnable beforeFile) {
        this.limits = limits;
        this.newFile = newFile;
        this.beforeFile = beforeFile;
    }

    /**
     * @param contentType as sent, if it was
     * @throws Rejection 413, 415
     * @throws DomainException when the body is not what its type says
     */
    void read(Optional<String> contentType, InputStream body, Form form) throws IOException {
        String most = "The request is larger than " + limits.bodyBytes() / (1024 * 1024) + " MiB";
        PushbackInputStream in = new PushbackInputStream(new CountedStream(body, limits.bodyBytes(), most));
        int first = in.read();
        if (first < 0) {
            return;
        }
        in.unread(first);
        ContentType type = contentType.map(ContentType::of).orElseThrow(BodyReader::wrongType);
        switch (type.name()) {
            case "multipart/form-data" -> multipart(type.boundary().orElse(""), in, form);
            case "application/x-www-form-urlencoded" ->
                form.add(UrlEncoded.parse(form.readText("The form", in::transferTo, limits)));
            case "application/json" -> form.add(json(form.readText("The JSON body", in::transferTo, limits), form));
            default -> throw wrongType();
        }
    }

    private void multipart(String boundary, InputStream in, Form form) throws IOException {
        MultipartReader parts = new MultipartReader(in, boundary);
        for (int read = 0; read <= limits.parts(); read++) {
            Optional<PartHeader> next = parts.next();
            if (next.isEmpty()) {
                return;
            }
            PartHeader header = next.get();
            if (header.fileName().isPresent()) {
                beforeFile.run();
                form.addFile(
                        header.name(), header.fileName().get(), parts::transferTo, newFile.make(), limits.fileBytes());
            } else {
                form.addText(header.name(), parts::transferTo, limits);
            }
        }
        throw Rejection.tooLarge("The form has more than " + limits.parts() + " parts");
    }

    private JsonObject json(String text, Form form) {
        form.weighJson(text);
        if (JsonText.read("The body", text) instanceof JsonObject object) {
            if (object.size() > limits.parts()) {
                throw Rejection.tooLarge("The body has more than " + limits.parts() + " members");
            }
            return object;
        }
        throw new MalformedBody("The body must be one JSON object, with the arguments as its members");
    }

    private static Rejection wrongType() {
        return Rejection.wrongType("Send multipart/form-data, application/x-www-form-urlencoded or application/json");
    }
}
