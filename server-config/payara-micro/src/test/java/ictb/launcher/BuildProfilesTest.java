package ictb.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** {@code mvn -Pbench} and {@code mvn -Prun} run no test of any module. */
class BuildProfilesTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** A property of a module wins over the same property of a profile in the parent. */
    @Test
    void noModuleDecidesByItselfWhetherItsTestsRun() throws Exception {
        List<Path> modules = modules();
        assertThat(modules).hasSizeGreaterThan(5);
        for (Path pom : modules) {
            assertThat(count(
                            pom,
                            "//*[local-name()='skipTests' or local-name()='skipITs' or local-name()='skip.tests'"
                                    + " or local-name()='maven.test.skip' or local-name()='test.tools.skip']"))
                    .as("%s", pom)
                    .isZero();
        }
    }

    @Test
    void profilesThatRunTheSystemSkipTests() throws Exception {
        for (String profile : List.of("run", "bench")) {
            assertThat(count(
                            ROOT.resolve("pom.xml"),
                            "//*[local-name()='profile'][*[local-name()='id']='" + profile
                                    + "']/*[local-name()='properties']/*[local-name()='skipTests'][.='true']"))
                    .as(profile)
                    .isEqualTo(1);
        }
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT, 3, (file, attributes) -> file.endsWith("pom.xml") && !file.equals(ROOT.resolve("pom.xml")))) {
            return files.filter(file -> !ROOT.relativize(file).toString().contains("target" + File.separator))
                    .toList();
        }
    }

    private static int count(Path pom, String nodes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return ((NodeList) XPathFactory.newInstance()
                        .newXPath()
                        .evaluate(nodes, factory.newDocumentBuilder().parse(pom.toFile()), XPathConstants.NODESET))
                .getLength();
    }
}
