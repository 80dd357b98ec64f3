package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ictb.it.GoldenFile.Exchange;
import ictb.it.SoapCaller.Reply;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Every method by SOAP: what its golden file has for REST is answered in the types of the WSDL, or refused by the same sentence. */
@ExtendWith(SharedSystem.class)
class SoapGoldenFilesIT {

    /** Files come otherwise. */
    private static final String ABOUT_FILES = " must be sent as a file: ";

    private static Schema schema;

    private final RunningSystem system;

    SoapGoldenFilesIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    static void readSchema() throws IOException, SAXException, ParserConfigurationException {
        Element types = (Element) DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(Path.of("..", "docs", "ictb.wsdl").toFile())
                .getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
                .item(0);
        schema = SchemaFactory.newDefaultInstance().newSchema(new DOMSource(types));
    }

    @TestFactory
    Stream<DynamicTest> methodAnswersAsTheWsdlHasIt() throws SQLException {
        system.leaveOneAdministrator();
        return GoldenFile.all().stream()
                .map(file -> dynamicTest(file.method(), () -> {
                    Scene scene = new Scene(system);
                    for (Exchange exchange : file.exchanges()) {
                        exchange.after().ifPresent(scene::get);
                        assertAnswered(exchange, scene, send(file, exchange, scene));
                    }
                }));
    }

    private static void assertAnswered(Exchange exchange, Scene scene, Reply reply) throws IOException, SAXException {
        assertThat(reply.isFault())
                .as(reply.envelope())
                .isEqualTo(exchange.answer().get(0) == JsonValue.FALSE);
        if (!reply.isFault()) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text("ok")).isEqualTo("true");
            schema.newValidator().validate(new DOMSource(reply.content()));
            return;
        }
        String sentence = scene.resolve(exchange.answer().getString(1));
        assertThat(reply.status()).isEqualTo(500);
        if (sentence.contains(ABOUT_FILES)) {
            assertThat(reply.sentence()).contains("content in base64");
        } else {
            assertThat(reply.sentence()).isEqualTo(sentence);
        }
    }

    private Reply send(GoldenFile file, Exchange exchange, Scene scene) {
        SoapCaller caller = exchange.by().equals("admin")
                ? new SoapCaller(system.address(), "admin", RunningSystem.ADMIN_PASSWORD)
                : new SoapCaller(system.address(), scene.get("customer name"), scene.get("password"));
        return caller.call(file.method(), arguments(exchange, scene), exchange.file(), exchange.bytes(300));
    }

    /** With everything filled in. */
    static JsonObject arguments(Exchange exchange, Scene scene) {
        try (JsonReader reader =
                Json.createReader(new StringReader(scene.resolve(exchange.send().toString())))) {
            return reader.readObject();
        }
    }
}
