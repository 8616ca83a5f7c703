package bikerental.systemtest.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the system for the first test that asks for it, and ends it after the last. */
final class RunningSystem implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == BikeRental.class;
    }

    @Override
    public BikeRental resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return of(test);
    }

    /** JUnit closes what lies in the root's store when all tests are over. */
    static BikeRental of(ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(BikeRental.class, key -> BikeRental.start(), BikeRental.class);
    }
}
