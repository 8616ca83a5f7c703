package bikerental.kit.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.grpc.GrpcService;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The architecture rules that every service checks. A rule that matches no class fails. */
public final class ArchitectureRules {
    /** Reading classes takes seconds, so they are cached by package. */
    private static final Map<String, JavaClasses> PRODUCTION = new ConcurrentHashMap<>();

    private ArchitectureRules() {}

    /** The hexagon: the domain depends on Java only, the application on the domain, and adapters on both but not on each other. */
    public static void hexagon(String base) {
        check(
                base,
                classes()
                        .that()
                        .resideInAPackage(base + ".domain..")
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", base + ".domain..")));
        check(
                base,
                noClasses()
                        .that()
                        .resideInAPackage(base + ".application..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(base + ".inbound..", base + ".outbound.."));
        check(
                base,
                noClasses()
                        .that()
                        .resideInAPackage(base + ".inbound..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(base + ".outbound.."));
        check(
                base,
                noClasses()
                        .that()
                        .resideInAPackage(base + ".outbound..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(base + ".inbound.."));
    }

    /** Services share only the contracts and the service kit. */
    public static void knowsNoOtherService(String base) {
        DescribedPredicate<JavaClass> shared = resideInAnyPackage(
                base + "..", "bikerental.kit..", "bikerental.local..", "bikerental.common.v1..", "bikerental.*.v1..");
        check(
                base,
                noClasses()
                        .that()
                        .resideInAPackage(base + "..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("bikerental..")
                                .and(not(shared))
                                .as("belong to another service")));
    }

    /** Adapters translate between the contract and the model: domain and application do not depend on the generated classes. */
    public static void contractOnlyInWire(String base) {
        check(
                base,
                noClasses()
                        .that()
                        .resideInAnyPackage(base + ".domain..", base + ".application..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("bikerental.*.v1.."));
    }

    /** Every gRPC method declares who may call it. */
    public static void everyGrpcMethodSaysWhoMayCall(String base) {
        check(
                base,
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(GrpcService.class)
                        .and()
                        .arePublic()
                        .should(declareWhoMayCall()));
    }

    /** No code blocks on a reactive result, and only the kit subscribes. */
    public static void noBlocking(String base) {
        check(
                base,
                noClasses()
                        .that(resideInAnyPackage(base + "..").and(resideOutsideOfPackages("bikerental.kit..")))
                        .should()
                        .callMethodWhere(describe(
                                "blocks on or subscribes to a Uni or Multi",
                                call -> call.getTargetOwner().getName().startsWith("io.smallrye.mutiny")
                                        && (call.getName().startsWith("await")
                                                || call.getName().equals("subscribe")
                                                || call.getName().startsWith("subscribeAs")))));
    }

    private static ArchCondition<JavaMethod> declareWhoMayCall() {
        return new ArchCondition<>("carry @RolesAllowed or @PermitAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declares =
                        method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class);
                events.add(new SimpleConditionEvent(
                        method, declares, method.getFullName() + " declares who may call it: " + declares));
            }
        };
    }

    /** Checks a rule that only one service has. A rule that matches no class fails. */
    public static void check(String base, ArchRule rule) {
        rule.allowEmptyShould(false).check(PRODUCTION.computeIfAbsent(base, ArchitectureRules::read));
    }

    private static JavaClasses read(String base) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base);
    }
}
