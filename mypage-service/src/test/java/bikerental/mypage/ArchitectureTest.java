package bikerental.mypage;

import bikerental.kit.testing.ArchitectureRules;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTest {
    private static final String BASE = "bikerental.mypage";

    @Test
    void knowsNoOtherService() {
        ArchitectureRules.knowsNoOtherService(BASE);
    }

    @Test
    void everyGrpcMethodSaysWhoMayCall() {
        ArchitectureRules.everyGrpcMethodSaysWhoMayCall(BASE);
    }

    @Test
    void waitsForNothing() {
        ArchitectureRules.noBlocking(BASE);
    }

    @Test
    void writingKnowsNothingOfReading() {
        check(noClasses()
                .that()
                .resideInAPackage(BASE + ".projection")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        BASE, BASE + ".page", BASE + ".watch", BASE + ".rebuild", BASE + ".reconciliation"));
    }

    @Test
    void rebuildingKnowsWritingOnlyAndComparingKnowsNeither() {
        check(noClasses()
                .that()
                .resideInAPackage(BASE + ".rebuild")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE, BASE + ".page", BASE + ".watch", BASE + ".reconciliation"));
        check(noClasses()
                .that()
                .resideInAPackage(BASE + ".reconciliation")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE, BASE + ".page", BASE + ".watch", BASE + ".projection", BASE + ".rebuild"));
    }

    @Test
    void readingKnowsNothingOfWritingAndWatching() {
        check(noClasses()
                .that()
                .resideInAPackage(BASE + ".page")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".projection", BASE + ".watch"));
    }

    @Test
    void watchingKnowsReadingOnly() {
        check(noClasses()
                .that()
                .resideInAPackage(BASE + ".watch")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".projection"));
    }

    private static void check(ArchRule rule) {
        ArchitectureRules.check(BASE, rule);
    }
}
