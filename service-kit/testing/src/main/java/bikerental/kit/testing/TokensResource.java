package bikerental.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.security.KeyPair;
import java.util.Base64;
import java.util.Map;

/** Creates a key for the test run and configures the service under test to trust the tokens that {@link TestTokens} signs with it. */
public final class TokensResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        KeyPair keys = TestTokens.newKeys();
        String publicKey = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        return Map.of(
                "quarkus.oidc.public-key",
                publicKey,
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.token.issuer",
                TestTokens.ISSUER);
    }

    @Override
    public void stop() {
        // Nothing to stop: the key exists in memory only.
    }
}
