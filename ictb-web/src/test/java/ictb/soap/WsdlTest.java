package ictb.soap;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.docs.Services;
import ictb.platform.api.Catalogue;
import ictb.platform.api.Operation;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.wsdl.Binding;
import javax.wsdl.BindingOperation;
import javax.wsdl.Definition;
import javax.wsdl.Port;
import javax.wsdl.PortType;
import javax.wsdl.WSDLException;
import javax.wsdl.extensions.schema.Schema;
import javax.wsdl.extensions.soap.SOAPAddress;
import javax.wsdl.extensions.soap12.SOAP12Address;
import javax.wsdl.factory.WSDLFactory;
import javax.wsdl.xml.WSDLReader;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The WSDL tells all methods, to readers that are not ours. */
class WsdlTest {

    private static final String ADDRESS = "http://localhost:8080/soap";
    private static final Catalogue CATALOGUE = Services.catalogue();

    private static Definition definition;

    @BeforeAll
    static void read() throws WSDLException {
        WSDLReader reader = WSDLFactory.newInstance().newWSDLReader();
        reader.setFeature("javax.wsdl.verbose", false);
        definition = reader.readWSDL(null, new InputSource(new StringReader(Wsdl.of(CATALOGUE, ADDRESS))));
    }

    /** With {@code -Dictb.docs=write} it is written first. */
    @Test
    void fileInTheDocsIsTheWsdl() throws IOException {
        Path page = Path.of("..", "docs", "ictb.wsdl");
        String content = Wsdl.of(CATALOGUE, ADDRESS);
        if ("write".equals(System.getProperty("ictb.docs"))) {
            Files.writeString(page, content);
        }
        assertThat(Files.readString(page)).isEqualTo(content);
    }

    @Test
    void everyMethodIsAnOperationWithAnAnswerAndARefusal() {
        PortType portType = definition.getPortType(new QName(Names.NAMESPACE, "Ictb"));
        List<String> methods = CATALOGUE.all().stream().map(Operation::name).toList();

        assertThat(methods).isNotEmpty();
        for (String method : methods) {
            javax.wsdl.Operation operation = portType.getOperation(method, null, null);
            assertThat(operation.isUndefined()).isFalse();
            assertThat(elementOf(operation.getInput().getMessage())).isEqualTo(method);
            assertThat(elementOf(operation.getOutput().getMessage())).isEqualTo(method + "Response");
            assertThat(elementOf(operation.getFault("Refused").getMessage())).isEqualTo("Refusal");
            assertThat(operation.getDocumentationElement().getTextContent()).isNotBlank();
        }
        assertThat((List<?>) portType.getOperations()).hasSameSizeAs(methods);
    }

    private static String elementOf(javax.wsdl.Message message) {
        assertThat(message.isUndefined()).isFalse();
        return message.getPart("body").getElementName().getLocalPart();
    }

    @Test
    void everyMethodIsBoundToBothVersionsOfSoap() {
        for (String binding : List.of("IctbSoap11", "IctbSoap12")) {
            Binding bound = definition.getBinding(new QName(Names.NAMESPACE, binding));
            assertThat((List<?>) bound.getBindingOperations())
                    .hasSize(CATALOGUE.all().size())
                    .allSatisfy(operation -> assertThat(((BindingOperation) operation)
                                    .getOperation()
                                    .isUndefined())
                            .isFalse());
        }
    }

    @Test
    void bothPortsAreAtTheAddress() {
        Map<?, ?> ports =
                definition.getService(new QName(Names.NAMESPACE, "IctbService")).getPorts();

        assertThat((List<?>) ((Port) ports.get("IctbSoap11Port")).getExtensibilityElements())
                .singleElement()
                .satisfies(address ->
                        assertThat(((SOAPAddress) address).getLocationURI()).isEqualTo(ADDRESS));
        assertThat((List<?>) ((Port) ports.get("IctbSoap12Port")).getExtensibilityElements())
                .singleElement()
                .satisfies(address ->
                        assertThat(((SOAP12Address) address).getLocationURI()).isEqualTo(ADDRESS));
    }

    @Test
    void everyClientIsToldItsOwnAddress() {
        PublishedWsdl published = new PublishedWsdl(CATALOGUE);

        assertThat(published.at("http://one.example/soap")).isEqualTo(Wsdl.of(CATALOGUE, "http://one.example/soap"));
        assertThat(published.at("https://two.example/soap")).isEqualTo(Wsdl.of(CATALOGUE, "https://two.example/soap"));
    }

    @Test
    void schemaIsOne() throws SAXException {
        assertThat(schema(definition)).isNotNull();
    }

    /** What the types are, as XML Schema's own validator reads them. */
    static javax.xml.validation.Schema schema(Definition definition) throws SAXException {
        Element element =
                ((Schema) definition.getTypes().getExtensibilityElements().get(0)).getElement();
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new DOMSource(element));
    }
}
