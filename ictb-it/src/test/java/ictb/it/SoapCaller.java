package ictb.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A client of the SOAP door that writes its envelopes by itself, with the arguments that REST's clients send. */
final class SoapCaller {

    private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String OURS = "urn:ictb";

    /** What may be the name of an element. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    /**
     * What the server answered.
     *
     * @param content what stands in the body of the envelope
     */
    record Reply(int status, String envelope, Element content) {

        boolean isFault() {
            return content.getLocalName().equals("Fault");
        }

        /** What is wrong. */
        String sentence() {
            return text("faultstring");
        }

        String text(String element) {
            Node found = content.getElementsByTagNameNS("*", element).item(0);
            return found == null ? "" : found.getTextContent();
        }

        boolean hasResult() {
            return content.getElementsByTagNameNS(OURS, "result").getLength() > 0;
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI server;
    private final String username;
    private final String password;

    /** @param username empty: no credentials are sent */
    SoapCaller(URI server, String username, String password) {
        this.server = server;
        this.username = username;
        this.password = password;
    }

    /** @param file the argument that carries a file with this content */
    Reply call(String method, JsonObject arguments, Optional<String> file, byte[] content) {
        StringWriter envelope = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(envelope);
            xml.writeStartElement("e", "Envelope", SOAP_11);
            xml.writeNamespace("e", SOAP_11);
            xml.writeNamespace("i", "http://www.w3.org/2001/XMLSchema-instance");
            xml.writeStartElement("e", "Body", SOAP_11);
            xml.writeStartElement("", method, OURS);
            xml.writeDefaultNamespace(OURS);
            if (!username.isEmpty()) {
                text(xml, "api_username", username);
                text(xml, "api_password", password);
            }
            for (String name : arguments.keySet()) {
                value(xml, name, arguments.get(name));
            }
            if (file.isPresent()) {
                text(xml, "file_name", "texi.wav");
                text(xml, file.get(), Base64.getMimeEncoder().encodeToString(content));
            }
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return send("text/xml; charset=utf-8", envelope.toString());
    }

    Reply send(String contentType, String envelope) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/soap"))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", contentType)
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofString(envelope))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), content(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Element content(String envelope) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(envelope.getBytes(UTF_8)));
            Node body = document.getDocumentElement().getLastChild();
            return (Element) body.getFirstChild();
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError("No envelope: " + envelope, e);
        }
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void value(XMLStreamWriter xml, String name, JsonValue value) throws XMLStreamException {
        if (value instanceof JsonArray list && !list.isEmpty()) {
            for (JsonValue element : list) {
                value(xml, name, element);
            }
            return;
        }
        xml.writeStartElement(name);
        if (value instanceof JsonArray) {
            xml.writeAttribute("http://www.w3.org/2001/XMLSchema-instance", "type", "e:Array");
        } else if (value == JsonValue.NULL) {
            xml.writeAttribute("http://www.w3.org/2001/XMLSchema-instance", "nil", "true");
        } else if (value instanceof JsonObject object) {
            members(xml, object);
        } else {
            xml.writeCharacters(value instanceof JsonString text ? text.getString() : value.toString());
        }
        xml.writeEndElement();
    }

    /** As elements where their names allow it, else as PHP writes them. */
    private static void members(XMLStreamWriter xml, JsonObject object) throws XMLStreamException {
        boolean areNames =
                object.keySet().stream().allMatch(name -> NAME.matcher(name).matches());
        for (String name : object.keySet()) {
            if (areNames) {
                value(xml, name, object.get(name));
            } else {
                xml.writeStartElement("item");
                text(xml, "key", name);
                value(xml, "value", object.get(name));
                xml.writeEndElement();
            }
        }
    }
}
