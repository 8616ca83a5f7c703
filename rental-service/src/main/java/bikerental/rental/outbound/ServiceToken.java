package bikerental.rental.outbound;

import bikerental.kit.background.Background;
import bikerental.kit.background.Loop;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The token with which this service calls others. It is renewed at half its life, so that an identity provider that is away for a while is
 * not missed.
 */
@ApplicationScoped
class ServiceToken {
    private final OidcClient client;
    private final Background background;
    private final Clock clock;
    private final Duration checkInterval;
    private volatile @Nullable Held held;
    private volatile @Nullable Loop renewal;

    ServiceToken(
            OidcClient client,
            Background background,
            Clock clock,
            @ConfigProperty(name = "bikerental.service-token.check-interval", defaultValue = "1s")
                    Duration checkInterval) {
        this.client = client;
        this.background = background;
        this.clock = clock;
        this.checkInterval = checkInterval;
    }

    void start(@Observes StartupEvent startup) {
        renewal = background.every("The renewal of the service token", checkInterval, this::renewIfDue);
    }

    /** A token that is still valid. */
    Uni<String> get() {
        Held present = held;
        return present != null && clock.instant().isBefore(present.expiry)
                ? Uni.createFrom().item(present.token)
                : renew().map(fresh -> fresh.token);
    }

    /** Forgets a token that was not accepted. */
    void forget() {
        held = null;
        Loop running = renewal;
        if (running != null) {
            running.poke();
        }
    }

    private Uni<Void> renewIfDue() {
        Held present = held;
        return present != null && clock.instant().isBefore(present.renewal)
                ? Uni.createFrom().voidItem()
                : renew().replaceWithVoid();
    }

    private Uni<Held> renew() {
        Instant asked = clock.instant();
        return client.getTokens().map(tokens -> Held.of(tokens, asked)).invoke(fresh -> held = fresh);
    }

    private record Held(String token, Instant renewal, Instant expiry) {
        static Held of(Tokens tokens, Instant asked) {
            Instant expiry = Instant.ofEpochSecond(tokens.getAccessTokenExpiresAt());
            return new Held(
                    tokens.getAccessToken(),
                    asked.plus(Duration.between(asked, expiry).dividedBy(2)),
                    expiry);
        }
    }
}
