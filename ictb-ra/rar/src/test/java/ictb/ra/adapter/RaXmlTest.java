package ictb.ra.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The deployment descriptor names what is there. */
class RaXmlTest {

    private Document descriptor;

    @BeforeEach
    void read() throws Exception {
        descriptor = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("src/main/rar/META-INF/ra.xml").toFile());
    }

    @Test
    void everyClassItNamesExists() throws Exception {
        List<String> names = new ArrayList<>();
        for (Element element : elements("*")) {
            String tag = element.getTagName();
            if (tag.endsWith("-class") || tag.endsWith("-interface") || tag.equals("messagelistener-type")) {
                names.add(element.getTextContent());
            }
        }
        assertThat(names).hasSize(10);
        for (String name : names) {
            assertThat(Class.forName(name).getName()).isEqualTo(name);
        }
    }

    @Test
    void itsPropertiesAreThoseOfTheBeansAndEachIsDescribed() {
        List<String> beans = Stream.of(AsteriskSettings.class, AsteriskSettings.class, AsteriskAdapter.class)
                .flatMap(bean -> Stream.of(bean.getDeclaredMethods()))
                .filter(method -> method.getName().startsWith("set"))
                .map(RaXmlTest::property)
                .sorted()
                .toList();
        List<String> described = elements("config-property").stream()
                .map(property -> text(property, "config-property-name") + " " + text(property, "config-property-type"))
                .sorted()
                .toList();
        assertThat(described).containsExactlyElementsOf(beans);
        assertThat(elements("config-property"))
                .allMatch(property -> !text(property, "description").isEmpty());
    }

    @Test
    void theSecretsAloneAreConfidential() {
        List<String> confidential = elements("config-property").stream()
                .filter(property ->
                        text(property, "config-property-confidential").equals("true"))
                .map(property -> text(property, "config-property-name"))
                .toList();
        assertThat(confidential).containsExactly("secret", "reloadSecret", "secret", "reloadSecret");
    }

    @Test
    void transactionsAreNotSupported() {
        assertThat(elements("transaction-support").get(0).getTextContent()).isEqualTo("NoTransaction");
    }

    private static String property(Method setter) {
        String name = setter.getName().substring(3);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + " "
                + setter.getParameterTypes()[0].getName();
    }

    private List<Element> elements(String tag) {
        return list(descriptor.getElementsByTagName(tag));
    }

    private static String text(Element parent, String tag) {
        return list(parent.getElementsByTagName(tag)).stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
