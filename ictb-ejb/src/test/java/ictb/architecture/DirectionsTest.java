package ictb.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * <pre>
 * platform ◄ security ◄ user
 *    ▲
 * contact · recording · document · text · template · ivr · did · accessnumber · trunk · disposition   independent of each other, but did → ivr → recording
 *    ▲
 * campaign ◄ billing · compliance ◄ dialer ◄ voice · fax · sms · email                       the channels are independent of each other
 * </pre>
 */
class DirectionsTest {

    private static final Set<String> LIBRARY = Set.of(
            "contact",
            "recording",
            "document",
            "text",
            "template",
            "ivr",
            "did",
            "accessnumber",
            "trunk",
            "disposition");
    private static final Set<String> CHANNELS = Set.of("voice", "fax", "sms", "email");

    /** What each feature may use of ours. */
    private static final Map<String, Set<String>> MAY_USE = directions();

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ictb");

    private static Map<String, Set<String>> directions() {
        Map<String, Set<String>> mayUse = new LinkedHashMap<>();
        mayUse.put("platform", Set.of());
        mayUse.put("security", Set.of("platform"));
        mayUse.put("user", Set.of("platform", "security"));
        Set<String> below = Set.of("platform", "security", "user");
        LIBRARY.forEach(feature -> mayUse.put(feature, below));
        mayUse.put("ivr", plus(below, "recording"));
        mayUse.put("did", plus(below, "ivr"));
        mayUse.put("campaign", plus(below, LIBRARY));
        mayUse.put("billing", plus(mayUse.get("campaign"), "campaign"));
        mayUse.put("compliance", below);
        mayUse.put("dialer", plus(mayUse.get("billing"), Set.of("billing", "compliance")));
        CHANNELS.forEach(channel -> mayUse.put(channel, plus(mayUse.get("dialer"), "dialer")));
        mayUse.put("voice", plus(mayUse.get("voice"), "ra"));
        return mayUse;
    }

    static Stream<String> features() {
        return MAY_USE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("features")
    void featureUsesOnlyWhatStandsBelowIt(String feature) {
        String[] allowed = Stream.concat(Stream.of(feature), MAY_USE.get(feature).stream())
                .map(name -> "ictb." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage("ictb." + feature + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("ictb..").and(not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void everyFeatureHasItsDirection() {
        Set<String> found = OURS.stream()
                .map(type -> type.getPackageName().split("\\.")[1])
                .filter(name -> !name.equals("ra"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(MAY_USE.keySet()).containsAll(found);
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("ictb.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void mechanismOfTheApiKnowsNoFeatureAndNoDatabase() {
        classes()
                .that(resideInAPackage("ictb.platform.api.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "jakarta.json..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.ejb..",
                        "jakarta.annotation..",
                        "jakarta.interceptor..",
                        "ictb.platform.."))
                .check(OURS);
    }

    @Test
    void protocolsStayInTheirChannels() {
        Map<String, String> homes = Map.of(
                "org.asteriskjava..", "ictb.ra..",
                "ictb.ra..", "ictb.voice..",
                "org.jsmpp..", "ictb.sms..",
                "jakarta.mail..", "ictb.email..",
                "org.apache.pdfbox..", "ictb.document..",
                "com.twelvemonkeys..", "ictb.document..");
        homes.forEach((library, home) -> noClasses()
                .that(resideInAPackage("ictb..").and(not(resideInAnyPackage(home, library))))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .allowEmptyShould(true)
                .check(OURS));
    }

    @Test
    void everyFeatureSaysWhatBelongsIntoIt() {
        List<String> described = OURS.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName())
                .toList();
        Set<String> packages =
                OURS.stream().map(type -> type.getPackageName()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).containsAll(packages);
    }

    private static Set<String> plus(Set<String> some, String more) {
        return plus(some, Set.of(more));
    }

    private static Set<String> plus(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
