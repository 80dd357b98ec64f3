package ictb.soap;

import ictb.door.CountedStream;
import ictb.door.Form;
import ictb.door.Limits;
import ictb.door.MalformedBody;
import ictb.door.NewFile;
import ictb.platform.api.Rejection;
import ictb.platform.api.Shape;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one envelope into a form: who calls, which method, with which arguments; files go to disk. Refuses what is too much. */
final class Envelope {

    private static final String HEADER = "Header";
    private static final String BODY = "Body";

    /** What of the request is not in the envelope. */
    interface Surroundings {

        /** @throws Rejection 404 for an unknown method */
        List<Shape.Member> argumentsOf(String method);

        /** Whether the credentials have come before the method's elements. */
        boolean hasCredentials(Form form);

        /** What it throws ends the reading. */
        void beforeFile(Form form);
    }

    private final Limits limits;
    private final NewFile newFile;
    private final Surroundings surroundings;
    private SoapVersion version;
    private CountedStream counted;
    private XMLStreamReader xml;
    private Elements elements;

    /** @param assumed until the envelope says its version itself */
    Envelope(Limits limits, NewFile newFile, Surroundings surroundings, SoapVersion assumed) {
        this.limits = limits;
        this.newFile = newFile;
        this.surroundings = surroundings;
        this.version = assumed;
    }

    /** In which a fault is to be told. */
    SoapVersion version() {
        return version;
    }

    /** All that may come: a file grows by a third in base64, and by its line ends. */
    static long mostBytes(Limits limits) {
        return limits.fileBytes() / 2 * 3 + limits.allTextBytes();
    }

    /**
     * @param charset as the Content-Type has it
     * @return the method's name
     * @throws ictb.platform.DomainException when it is no envelope that can be read
     */
    String read(InputStream body, Optional<String> charset, Form form) throws IOException {
        CountedStream all = new CountedStream(
                body, mostBytes(limits), "The envelope is larger than " + mostBytes(limits) / (1024 * 1024) + " MiB");
        counted = new CountedStream(
                all,
                limits.allTextBytes(),
                "The envelope is larger than " + limits.allTextBytes() + " bytes, files apart");
        try {
            xml = HardenedXml.read(counted, charset);
            elements = new Elements(xml, limits, form);
            return envelope(form);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new MalformedBody(
                    line > 0
                            ? "The envelope is not readable as XML, from line " + line + " on"
                            : "The envelope is not readable as XML",
                    e);
        }
    }

    private String envelope(Form form) throws XMLStreamException, IOException {
        if (!elements.next() || !xml.getLocalName().equals("Envelope")) {
            throw new MalformedBody("The document is no SOAP envelope");
        }
        version = SoapVersion.ofNamespace(xml.getNamespaceURI())
                .orElseThrow(() -> new EnvelopeRefused(
                        FaultCode.VERSION_MISMATCH, "The envelope is neither of SOAP 1.1 nor of SOAP 1.2"));
        Optional<String> method = Optional.empty();
        while (elements.next()) {
            boolean isOurs = version.namespace().equals(xml.getNamespaceURI());
            if (isOurs && xml.getLocalName().equals(HEADER) && method.isEmpty()) {
                form.add(new SecurityHeader(xml, elements, version).read());
            } else if (isOurs && xml.getLocalName().equals(BODY) && method.isEmpty()) {
                method = Optional.of(body(form));
            } else {
                throw new MalformedBody("An envelope has one header at the most, and one body");
            }
        }
        return method.orElseThrow(() -> new MalformedBody("The envelope has no body"));
    }

    private String body(Form form) throws XMLStreamException, IOException {
        if (!elements.next()) {
            throw new MalformedBody("The body of the envelope is empty: it must hold the method's element");
        }
        String method = xml.getLocalName();
        arguments(surroundings.argumentsOf(method), form);
        if (elements.next()) {
            throw new MalformedBody("The body of the envelope holds more than one method");
        }
        return method;
    }

    private void arguments(List<Shape.Member> declared, Form form) throws XMLStreamException, IOException {
        Arguments arguments = new Arguments(declared, surroundings.hasCredentials(form));
        Set<String> files = new HashSet<>();
        while (elements.next()) {
            String name = arguments.nameOf(xml.getLocalName());
            if (arguments.isFile(name)) {
                if (!files.add(name)) {
                    throw new MalformedBody(name + " comes twice");
                }
                JsonObject before = arguments.read();
                form.add(before);
                surroundings.beforeFile(form);
                file(name, before.getString(Names.FILE_NAME, ""), form);
            } else {
                arguments.add(name, elements.value());
            }
        }
        form.add(arguments.read());
    }

    private void file(String name, String fileName, Form form) throws IOException {
        form.addFile(
                name,
                fileName,
                out -> {
                    Base64Output base64 = new Base64Output(name, out);
                    try {
                        decode(name, base64);
                    } catch (XMLStreamException e) {
                        throw new MalformedBody("The envelope is not readable as XML within " + name, e);
                    }
                    base64.finish();
                },
                newFile.make(),
                limits.fileBytes());
    }

    private void decode(String name, Base64Output base64) throws XMLStreamException, IOException {
        for (int event = elements.step(); event != XMLStreamConstants.END_ELEMENT; event = elements.step()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw new MalformedBody(name + " must be the file's content in base64");
            }
            base64.write(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            counted.allow(xml.getTextLength());
        }
    }
}
