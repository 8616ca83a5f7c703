package bikerental.systemtest.harness;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes the system whole again after each test. */
final class Healing implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext test) {
        RunningSystem.of(test).heal();
    }
}
