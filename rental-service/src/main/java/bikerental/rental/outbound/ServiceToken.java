package bikerental.rental.outbound;

import bikerental.kit.background.Background;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
    private final ServiceTokenConfig config;
    private volatile @Nullable Held held;
    private @Nullable Uni<Held> request;

    ServiceToken(OidcClient client, Background background, Clock clock, ServiceTokenConfig config) {
        this.client = client;
        this.background = background;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes StartupEvent startup) {
        background.every("The renewal of the service token", config.checkInterval(), this::renewIfDue);
    }

    /** A token that is still valid; where none is held, one that comes soon. */
    Uni<String> get() {
        Held present = held;
        return present != null && clock.instant().isBefore(present.expiry)
                ? Uni.createFrom().item(present.token)
                : soon().map(fresh -> fresh.token);
    }

    /** Somebody did not accept the token: it is due for renewal, and used until there is another. */
    void doubt() {
        Held present = held;
        if (present != null) {
            held = new Held(present.token, clock.instant(), present.expiry);
        }
    }

    private Uni<Held> soon() {
        Uni<Held> tooLate = background.pause(config.patience()).map(_ -> {
            throw new IllegalStateException("It did not come in time");
        });
        return Uni.combine().any().of(renew(), tooLate);
    }

    private Uni<Void> renewIfDue() {
        Held present = held;
        return present != null && clock.instant().isBefore(present.renewal)
                ? Uni.createFrom().voidItem()
                : renew().replaceWithVoid();
    }

    /** One request at a time, however many wait for it. */
    private synchronized Uni<Held> renew() {
        Uni<Held> running = request;
        if (running == null) {
            running = background.detached(() -> ask().onTermination().invoke(this::answered));
            request = running;
        }
        return running;
    }

    private synchronized void answered() {
        request = null;
    }

    private Uni<Held> ask() {
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
