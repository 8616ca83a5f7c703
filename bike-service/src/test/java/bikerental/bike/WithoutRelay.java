package bikerental.bike;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** Leaves events in the outbox, so that tests can see them there. */
public final class WithoutRelay implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("bikerental.outbox.enabled", "false");
    }
}
