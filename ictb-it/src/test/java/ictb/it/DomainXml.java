package ictb.it;

import ictb.launcher.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The configuration of a Payara domain, changed only before its first start. */
final class DomainXml {

    /** What the script that ships calls 127.0.0.1: what says so in the end, it has set. */
    private static final String LOOPBACK = "localhost";

    private final Path file;
    private final Document document;
    private final Element config;

    private DomainXml(Path file, Document document) {
        this.file = file;
        this.document = document;
        this.config = elements(document.getDocumentElement(), "config").stream()
                .filter(element -> element.getAttribute("name").equals("server-config"))
                .findFirst()
                .orElseThrow();
    }

    static DomainXml of(Path file) throws IOException {
        try {
            return new DomainXml(
                    file,
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** Applications and administration at these ports, everything else at free ones or nowhere; all on this host. */
    DomainXml listenAt(int httpPort, int adminPort) {
        for (Element listener : elements(config, "network-listener")) {
            int port = switch (listener.getAttribute("name")) {
                case "http-listener-1" -> httpPort;
                case "admin-listener" -> adminPort;
                default -> Ports.free();
            };
            listen(listener, port);
        }
        elements(config, "iiop-listener").forEach(listener -> listen(listener, Ports.free()));
        elements(config, "jmx-connector").forEach(connector -> listen(connector, Ports.free()));
        elements(config, "hazelcast-config-specific-configuration")
                .forEach(grid -> grid.setAttribute("enabled", "false"));
        withoutJmsListener();
        return this;
    }

    private static void listen(Element listener, int port) {
        listener.setAttribute("address", LOOPBACK);
        listener.setAttribute("port", String.valueOf(port));
    }

    /** Without this element the server listens for its JMS broker, on all addresses. */
    private void withoutJmsListener() {
        Element host = document.createElement("jms-host");
        host.setAttribute("name", "default_JMS_host");
        host.setAttribute("host", LOOPBACK);
        host.setAttribute("port", "7676");
        host.setAttribute("lazy-init", "false");
        Element service = document.createElement("jms-service");
        service.setAttribute("type", "REMOTE");
        service.setAttribute("default-jms-host", "default_JMS_host");
        service.appendChild(host);
        config.appendChild(service);
    }

    void write() throws IOException {
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    /** Of all elements of this kind. */
    List<String> addresses(String kind) {
        return elements(config, kind).stream()
                .map(element -> element.getAttribute("address"))
                .toList();
    }

    String addressOf(String kind, String name) {
        return named(kind, name).getAttribute("address");
    }

    boolean isEnabled(String kind, String name) {
        return !named(kind, name).getAttribute("enabled").equals("false");
    }

    private Element named(String kind, String name) {
        return elements(config, kind).stream()
                .filter(element -> element.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
