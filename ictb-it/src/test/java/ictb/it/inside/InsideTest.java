package ictb.it.inside;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that runs in the container, beside the application as it ships. */
@ExtendWith(ArquillianExtension.class)
public abstract class InsideTest {

    /** Everything of this module but the tests that stand outside. */
    private static final String INSIDE = "/WEB-INF/classes/(ictb/(?!it/)|ictb/it/inside/|golden/).*";

    @Deployment
    public static WebArchive application() throws URISyntaxException {
        File war = Path.of(System.getProperty("ictb.assembly"), "ictb.war").toFile();
        GenericArchive tests = ShrinkWrap.create(GenericArchive.class)
                .as(ExplodedImporter.class)
                .importDirectory(placeOf(InsideTest.class))
                .as(GenericArchive.class);
        return ShrinkWrap.createFromZipFile(WebArchive.class, war)
                .merge(tests, "WEB-INF/classes", Filters.include(INSIDE))
                .addAsLibraries(placeOf(Assertions.class), placeOf(Awaitility.class), placeOf(Matcher.class));
    }

    private static File placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toFile();
    }
}
