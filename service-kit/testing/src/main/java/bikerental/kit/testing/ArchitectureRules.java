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

/** The rules that the code of every service keeps. A rule that matches nothing fails. */
public final class ArchitectureRules {
    /** Reading classes takes seconds: what was read is kept by its package. */
    private static final Map<String, JavaClasses> PRODUCTION = new ConcurrentHashMap<>();

    private ArchitectureRules() {}

    /** The hexagon: the domain knows Java only, the application knows the domain, adapters know both and not one another. */
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

    /** Services meet in the contracts only. */
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

    /** Every gRPC method says who may call it. */
    public static void everyGrpcMethodSaysWhoMayCall(String base) {
        check(
                base,
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(GrpcService.class)
                        .and()
                        .arePublic()
                        .should(sayWhoMayCall()));
    }

    /** Nothing waits for a reactive result, and only the kit starts work that nobody watches. */
    public static void noBlocking(String base) {
        check(
                base,
                noClasses()
                        .that(resideInAnyPackage(base + "..").and(resideOutsideOfPackages("bikerental.kit..")))
                        .should()
                        .callMethodWhere(describe(
                                "waits for or detaches a Uni or Multi",
                                call -> call.getTargetOwner().getName().startsWith("io.smallrye.mutiny")
                                        && (call.getName().startsWith("await")
                                                || call.getName().equals("subscribe")
                                                || call.getName().startsWith("subscribeAs")))));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("carry @RolesAllowed or @PermitAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class);
                events.add(
                        new SimpleConditionEvent(method, says, method.getFullName() + " says who may call: " + says));
            }
        };
    }

    /** A rule of one service's own, for all that it is made of. One that matches nothing fails. */
    public static void check(String base, ArchRule rule) {
        rule.allowEmptyShould(false).check(PRODUCTION.computeIfAbsent(base, ArchitectureRules::read));
    }

    private static JavaClasses read(String base) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base);
    }
}
