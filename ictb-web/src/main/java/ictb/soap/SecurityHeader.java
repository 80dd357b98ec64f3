package ictb.soap;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds credentials in an envelope's header: {@code wsse:UsernameToken} with a PasswordText (WS-Security 1.1), or {@code
 * api_username} and {@code api_password}, as blocks of their own or within one. Other blocks are passed over, unless they must be
 * understood.
 */
final class SecurityHeader {

    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private static final Set<String> ADDRESSED_TO_US = Set.of(
            "",
            "http://schemas.xmlsoap.org/soap/actor/next",
            "http://www.w3.org/2003/05/soap-envelope/role/next",
            "http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver");

    private final XMLStreamReader xml;
    private final Elements elements;
    private final SoapVersion version;
    private final Map<String, String> found = new HashMap<>();

    SecurityHeader(XMLStreamReader xml, Elements elements, SoapVersion version) {
        this.xml = xml;
        this.elements = elements;
        this.version = version;
    }

    /** The credentials by the names that they have among a method's arguments. */
    Map<String, String> read() throws XMLStreamException {
        while (elements.next()) {
            block();
        }
        return found;
    }

    private void block() throws XMLStreamException {
        String name = xml.getLocalName();
        boolean mustUnderstand = Elements.isTrue(xml.getAttributeValue(version.namespace(), "mustUnderstand"))
                && ADDRESSED_TO_US.contains(
                        Optional.ofNullable(xml.getAttributeValue(version.namespace(), version.addressee()))
                                .orElse(""));
        boolean isSecurity = name.equals("Security") && WSSE.equals(xml.getNamespaceURI());
        JsonValue value = elements.value();
        boolean isUnderstood = isSecurity ? token(value) : credentials(name, value);
        if (mustUnderstand && !isUnderstood) {
            throw new EnvelopeRefused(
                    FaultCode.MUST_UNDERSTAND, "A block of the header that must be understood is not known here");
        }
    }

    private boolean token(JsonValue security) {
        if (!(security instanceof JsonObject block) || !(block.get("UsernameToken") instanceof JsonObject token)) {
            return false;
        }
        return take(Names.USERNAME, token.get("Username")) & take(Names.PASSWORD, token.get("Password"));
    }

    private boolean credentials(String name, JsonValue value) {
        if (value instanceof JsonObject block) {
            return take(Names.USERNAME, block.get(Names.USERNAME)) & take(Names.PASSWORD, block.get(Names.PASSWORD));
        }
        return (name.equals(Names.USERNAME) || name.equals(Names.PASSWORD)) && take(name, value);
    }

    private boolean take(String name, JsonValue value) {
        if (value instanceof JsonString text) {
            found.put(name, text.getString());
            return true;
        }
        return false;
    }
}
