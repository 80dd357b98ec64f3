package ictb.soap;

import ictb.docs.Descriptions;
import ictb.platform.api.Catalogue;
import ictb.platform.api.Operation;
import java.util.Collection;

/**
 * The catalogue in WSDL 1.1: document/literal, an operation for each method, bound to SOAP 1.1 and 1.2. A message is one element
 * that programs see as one object; without that they would see a call's twenty arguments in a row.
 */
final class Wsdl {

    private static final String HTTP = "http://schemas.xmlsoap.org/soap/http";
    private static final String PORT_TYPE = "Ictb";
    private static final String SERVICE = "IctbService";
    private static final String REFUSED = "Refused";

    private final IndentedXml xml = new IndentedXml();
    private final Collection<Operation> operations;

    private Wsdl(Collection<Operation> operations) {
        this.operations = operations;
    }

    /** @param address to which envelopes are sent */
    static String of(Catalogue catalogue, String address) {
        return new Wsdl(catalogue.all()).write(address);
    }

    private String write(String address) {
        xml.start(
                "wsdl:definitions",
                "name",
                PORT_TYPE,
                "targetNamespace",
                Names.NAMESPACE,
                "xmlns:tns",
                Names.NAMESPACE,
                "xmlns:xsd",
                Names.SCHEMA,
                "xmlns:wsdl",
                "http://schemas.xmlsoap.org/wsdl/",
                "xmlns:soap",
                "http://schemas.xmlsoap.org/wsdl/soap/",
                "xmlns:soap12",
                "http://schemas.xmlsoap.org/wsdl/soap12/",
                "xmlns:jaxws",
                "https://jakarta.ee/xml/ns/jaxws");
        xml.start("wsdl:types");
        new Schema(xml, operations).write();
        xml.end();
        xml.start("jaxws:bindings").text("jaxws:enableWrapperStyle", "false").end();
        operations.forEach(this::messages);
        message(REFUSED, Names.REFUSAL);
        portType();
        binding("soap");
        binding("soap12");
        service(address);
        return xml.end().written();
    }

    private void messages(Operation operation) {
        message(operation.name(), operation.name());
        message(operation.name() + Names.RESPONSE, operation.name() + Names.RESPONSE);
    }

    private void message(String name, String element) {
        xml.start("wsdl:message", "name", name);
        xml.empty("wsdl:part", "name", "body", "element", "tns:" + element);
        xml.end();
    }

    private void portType() {
        xml.start("wsdl:portType", "name", PORT_TYPE);
        for (Operation operation : operations) {
            String name = operation.name();
            xml.start("wsdl:operation", "name", name);
            xml.text("wsdl:documentation", Descriptions.of(operation));
            xml.empty("wsdl:input", "message", "tns:" + name);
            xml.empty("wsdl:output", "message", "tns:" + name + Names.RESPONSE);
            xml.empty("wsdl:fault", "name", REFUSED, "message", "tns:" + REFUSED);
            xml.end();
        }
        xml.end();
    }

    /** @param soap the prefix of the version's extension elements */
    private void binding(String soap) {
        xml.start("wsdl:binding", "name", bindingOf(soap), "type", "tns:" + PORT_TYPE);
        xml.empty(soap + ":binding", "style", "document", "transport", HTTP);
        for (Operation operation : operations) {
            xml.start("wsdl:operation", "name", operation.name());
            xml.empty(soap + ":operation", "soapAction", "");
            xml.start("wsdl:input").empty(soap + ":body", "use", "literal").end();
            xml.start("wsdl:output").empty(soap + ":body", "use", "literal").end();
            xml.start("wsdl:fault", "name", REFUSED);
            xml.empty(soap + ":fault", "name", REFUSED, "use", "literal");
            xml.end().end();
        }
        xml.end();
    }

    private void service(String address) {
        xml.start("wsdl:service", "name", SERVICE);
        for (String soap : new String[] {"soap", "soap12"}) {
            xml.start("wsdl:port", "name", bindingOf(soap) + "Port", "binding", "tns:" + bindingOf(soap));
            xml.empty(soap + ":address", "location", address);
            xml.end();
        }
        xml.end();
    }

    private static String bindingOf(String soap) {
        return soap.equals("soap") ? "IctbSoap11" : "IctbSoap12";
    }
}
