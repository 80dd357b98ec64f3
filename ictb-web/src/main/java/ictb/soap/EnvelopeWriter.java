package ictb.soap;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an envelope around what others put into its body; leaves the stream beneath open. */
final class EnvelopeWriter {

    private static final String SOAP = "soap";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final Writer out;
    private final XMLStreamWriter xml;

    /** Something to write. */
    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException, IOException;
    }

    EnvelopeWriter(SoapVersion version, OutputStream stream) {
        try {
            out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            xml = FACTORY.createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(SOAP, "Envelope", version.namespace());
            xml.writeNamespace(SOAP, version.namespace());
            xml.writeStartElement(SOAP, "Body", version.namespace());
        });
    }

    /** An element of the envelope's own. */
    void startSoap(SoapVersion version, String name) {
        write(() -> xml.writeStartElement(SOAP, name, version.namespace()));
    }

    /** An element of ours, within which ours need no prefix. */
    void startOurs(String name) {
        write(() -> {
            xml.writeStartElement("", name, Names.NAMESPACE);
            xml.writeDefaultNamespace(Names.NAMESPACE);
        });
    }

    /** An element within one of ours, or one of SOAP 1.1's that have no namespace. */
    void start(String name) {
        write(() -> xml.writeStartElement(name));
    }

    void english() {
        write(() -> xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "en"));
    }

    void text(String text) {
        write(() -> XmlText.write(text, xml));
    }

    /** A name with the envelope's prefix. */
    void soapName(String name) {
        text(SOAP + ":" + name);
    }

    void end() {
        write(xml::writeEndElement);
    }

    /** Ends the envelope. */
    void finish() {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
            out.flush();
        });
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException gone
                    ? new UncheckedIOException(gone)
                    : new IllegalStateException(e);
        }
    }
}
