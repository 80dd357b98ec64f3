package ictb.ra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;

@AnalyzeClasses(packages = "ictb.ra", importOptions = ImportOption.DoNotIncludeTests.class)
class DirectionsTest {

    @ArchTest
    static final ArchRule ASTERISK_JAVA_STANDS_BEHIND_THE_AMI_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("ictb.ra.ami")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.asteriskjava..");

    @ArchTest
    static final ArchRule THREADS_ARE_THE_SERVERS = noClasses()
            .should()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class)
            .orShould()
            .callConstructor(Timer.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Executors.class, ThreadPoolExecutor.class, ForkJoinPool.class);

    @ArchTest
    static final ArchRule THE_API_KNOWS_NO_ADAPTER = noClasses()
            .that()
            .resideInAPackage("ictb.ra")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ictb.ra.adapter..",
                    "ictb.ra.ami..",
                    "ictb.ra.inbound..",
                    "ictb.ra.evidence..",
                    "ictb.ra.script..");

    @ArchTest
    static final ArchRule SESSIONS_KNOW_NEITHER_POOL_NOR_LISTENERS = noClasses()
            .that()
            .resideInAnyPackage("ictb.ra.ami", "ictb.ra.evidence")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ictb.ra.adapter..", "ictb.ra.inbound..");
}
