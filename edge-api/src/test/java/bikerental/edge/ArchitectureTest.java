package bikerental.edge;

import bikerental.kit.testing.ArchitectureRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {
    private static final String BASE = "bikerental.edge";

    private static final JavaClasses EDGE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void knowsNoOtherService() {
        ArchitectureRules.knowsNoOtherService(BASE);
    }

    @Test
    void waitsForNothing() {
        ArchitectureRules.noBlocking(BASE);
    }

    @Test
    void hasNoDatabaseAndNoKafka() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..", "java.sql..", "org.hibernate..", "io.smallrye.reactive.messaging..")
                .check(EDGE);
    }

    @Test
    void everyResourceSaysWhoMayAsk() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(EDGE);
    }

    @Test
    void packagesDoNotGoRoundInCircles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(EDGE);
    }
}
