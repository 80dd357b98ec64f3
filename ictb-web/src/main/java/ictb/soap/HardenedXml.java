package ictb.soap;

import ictb.platform.DomainException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The JDK's own parser, whatever the server brings, without all that a message of SOAP never has. */
final class HardenedXml {

    private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";

    /** A parser of its own ends where ours would say a sentence: its limits stand a little above ours. */
    private static final Map<String, Integer> LIMITS = Map.of(
            LIMIT + "maxElementDepth", Elements.DEPTH + 8,
            LIMIT + "elementAttributeLimit", 100,
            LIMIT + "maxXMLNameLimit", 1_000,
            LIMIT + "entityExpansionLimit", 1);

    private static final int CDATA_PIECE = 8 * 1024;

    private static final XMLInputFactory FACTORY = factory();

    private HardenedXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        LIMITS.forEach((name, limit) -> factory.setProperty(name, String.valueOf(limit)));
        factory.setProperty("jdk.xml.cdataChunkSize", CDATA_PIECE);
        return factory;
    }

    /** @param charset as the Content-Type has it; else the document says it itself */
    static XMLStreamReader read(InputStream in, Optional<String> charset) throws XMLStreamException {
        return readable(() -> FACTORY.createXMLStreamReader(in, charset.orElse(null)));
    }

    /** The next event. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        return readable(xml::next);
    }

    private interface Step<T> {
        T run() throws XMLStreamException;
    }

    /** What else the parser throws is about the document too: it lacks the text for a character that a DTD may not hold. */
    private static <T> T readable(Step<T> step) throws XMLStreamException {
        try {
            return step.run();
        } catch (DomainException refused) {
            throw refused;
        } catch (RuntimeException e) {
            throw new XMLStreamException("Not readable", e);
        }
    }
}
