package ictb.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import ictb.platform.Settings;
import ictb.platform.Surroundings;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiService;
import ictb.security.AuditEntry;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptor;
import jakarta.json.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Pattern;

/** What holds in every feature. */
@AnalyzeClasses(packages = "ictb", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {

    private static final Pattern READING =
            Pattern.compile(".*_(List|Get|Status|Summary|Result|AMD_DNC|Explain|Preview)(_[A-Za-z]+)?");

    @ArchTest
    static final ArchRule repositoriesAloneKnowTheEntityManager = noClasses()
            .that()
            .haveNameNotMatching(".*(s|Ledger|DoNotCall|ReadyQueue)")
            .should()
            .dependOnClassesThat(equivalentTo(EntityManager.class))
            .because("a repository is called by the plural of what it keeps, or is named in this rule");

    @ArchTest
    static final ArchRule jsonIsFoundOnce = noClasses()
            .that()
            .resideOutsideOfPackage("ictb.docs")
            .should()
            .dependOnClassesThat(equivalentTo(Json.class))
            .because("it looks through all archives at each call: ictb.platform.Jsonp has the provider");

    @ArchTest
    static final ArchRule apiServicesAskRepositories = noClasses()
            .that()
            .areAnnotatedWith(ApiService.class)
            .should()
            .dependOnClassesThat(equivalentTo(EntityManager.class));

    @ArchTest
    static final ArchRule apiServicesAreStateless = classes()
            .that()
            .areAnnotatedWith(ApiService.class)
            .and()
            .areNotAnnotatedWith(Interceptor.class)
            .should()
            .beAnnotatedWith(Stateless.class);

    @ArchTest
    static final ArchRule everyPublicMethodOfAnApiServiceIsAnApiMethod = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApiService.class)
            .should()
            .beAnnotatedWith(ApiMethod.class);

    @ArchTest
    static final ArchRule apiMethodsStandInApiServices = methods()
            .that()
            .areAnnotatedWith(ApiMethod.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(ApiService.class)
            .andShould()
            .bePublic();

    /** GET serves those that read, and no audit row is written of them. */
    @ArchTest
    static final ArchRule methodThatChangesSomethingIsNotDeclaredAsReading = methods()
            .that()
            .areAnnotatedWith(ApiMethod.class)
            .should(new ArchCondition<>("be called like what they do") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    ApiMethod declared = method.getAnnotationOfType(ApiMethod.class);
                    boolean isReading = READING.matcher(declared.value()).matches();
                    if (isReading != declared.reads()) {
                        events.add(SimpleConditionEvent.violated(
                                method, declared.value() + " is declared with reads = " + declared.reads()));
                    }
                }
            });

    @ArchTest
    static final ArchRule auditLogIsAddedToAndNeverTouched = noClasses()
            .that()
            .haveSimpleNameStartingWith("Audit")
            .should()
            .callMethod(EntityManager.class, "remove", Object.class)
            .orShould()
            .callMethod(EntityManager.class, "merge", Object.class)
            .orShould()
            .callMethod(Query.class, "executeUpdate");

    @ArchTest
    static final ArchRule rowsOfTheAuditLogAreMadeByTwo = classes()
            .that()
            .areAssignableTo(AuditEntry.class)
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .haveNameMatching("ictb\\.security\\.(Audit[A-Za-z]*|ApiInterceptor)(\\$.*)?");

    @ArchTest
    static final ArchRule resultsOfTheApiArePublic = methods()
            .that()
            .areAnnotatedWith(ApiMethod.class)
            .should()
            .haveRawReturnType(DescribedPredicate.describe(
                    "public", type -> type.isPrimitive() || type.getModifiers().contains(JavaModifier.PUBLIC)))
            .because("the container's proxies of a bean stand outside its package");

    @ArchTest
    static final ArchRule applicationStartsNoProcess = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(Process.class).or(equivalentTo(ProcessBuilder.class)))
            .orShould()
            .callMethod(Runtime.class, "exec", String.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String[].class);

    @ArchTest
    static final ArchRule containerMakesTheThreads = noClasses()
            .should()
            .callConstructor(Thread.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class)
            .orShould()
            .callConstructor(Thread.class, String.class)
            .orShould()
            .dependOnClassesThat(equivalentTo(Executors.class)
                    .or(equivalentTo(ForkJoinPool.class))
                    .or(equivalentTo(Timer.class)));

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .areNotAssignableTo(Surroundings.class)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule configurationIsReadInOnePlace = noClasses()
            .that()
            .areNotAssignableTo(Settings.class)
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class, String.class);

    @ArchTest
    static final ArchRule entitiesHideTheirFields = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePrivate();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Data")
            .orShould()
            .haveSimpleNameEndingWith("Info");
}
