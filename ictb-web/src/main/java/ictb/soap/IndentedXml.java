package ictb.soap;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML that people read too: an element a line. Names are written with their prefixes, as they are given. */
final class IndentedXml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    private interface Step {
        void run() throws XMLStreamException;
    }

    IndentedXml() {
        try {
            xml = FACTORY.createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        write(() -> xml.writeStartDocument("UTF-8", "1.0"));
    }

    /** @param attributes names and values in turn */
    IndentedXml start(String name, String... attributes) {
        write(() -> {
            line();
            xml.writeStartElement(name);
            attributes(attributes);
        });
        depth++;
        return this;
    }

    IndentedXml end() {
        depth--;
        write(() -> {
            line();
            xml.writeEndElement();
        });
        return this;
    }

    IndentedXml empty(String name, String... attributes) {
        write(() -> {
            line();
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
        return this;
    }

    IndentedXml text(String name, String text) {
        write(() -> {
            line();
            xml.writeStartElement(name);
            XmlText.write(text, xml);
            xml.writeEndElement();
        });
        return this;
    }

    /** The whole document. */
    String written() {
        write(() -> {
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        });
        return out.toString();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
