package ictb.door;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * <pre>
 * door ◄ rest
 * door ◄ soap ► docs
 * </pre>
 *
 * None of them knows a feature: they reach methods by the dispatcher alone.
 */
class DirectionsTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ictb");

    @Test
    void doorsShareWhatKnowsNoneOfThem() {
        usesOnly("ictb.door..");
    }

    @Test
    void restUsesWhatDoorsShare() {
        usesOnly("ictb.rest..", "ictb.door..");
    }

    @Test
    void soapUsesWhatDoorsShareAndTheDescriptions() {
        usesOnly("ictb.soap..", "ictb.door..", "ictb.docs..");
    }

    @Test
    void docsUseNoDoor() {
        usesOnly("ictb.docs..");
    }

    private static void usesOnly(String itself, String... others) {
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage("ictb.platform..", "ictb.security..")
                .or(resideInAPackage(itself))
                .or(resideInAnyPackage(others));
        noClasses()
                .that(resideInAPackage(itself))
                .should()
                .dependOnClassesThat(resideInAPackage("ictb..").and(DescribedPredicate.not(allowed)))
                .check(OURS);
    }
}
