package bikerental.rental.outbound;

import bikerental.rental.application.Decision.Undecided;
import io.grpc.stub.AbstractStub;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What all calls to peers have in common: this service's own token, the deadline, the limits, and how a failure is
 * interpreted.
 */
@ApplicationScoped
class PeerCalls {
    /** The breaker looks at this many calls. */
    static final int BREAKER_VOLUME = 20;

    /** The breaker opens when this share of them failed. */
    static final double BREAKER_FAILURE_RATIO = 0.5;

    /** The breaker lets one call through after this many milliseconds. */
    static final long BREAKER_DELAY = 1000;

    /** This many calls run at a time. */
    static final int CONCURRENT_CALLS = 64;

    /** This many calls wait for their turn. */
    static final int WAITING_CALLS = 256;

    /** A call is given up after this many milliseconds, in case its deadline does not work. */
    static final long TIMEOUT = 1000;

    private final ServiceToken token;
    private final PeerHealthProbe healthProbe;
    private final PeerConfig config;

    PeerCalls(ServiceToken token, PeerHealthProbe healthProbe, PeerConfig config) {
        this.token = token;
        this.healthProbe = healthProbe;
        this.config = config;
    }

    /** Calls a method of a peer. It fails with a failure that {@link PeerFailures} has classified. */
    <S extends AbstractStub<S>, A> Uni<A> call(S stub, Function<S, Uni<A>> method) {
        return token.get()
                .onFailure()
                .transform(NoServiceToken::new)
                .flatMap(bearer -> method.apply(stub.withCallCredentials(new ServiceCredentials(bearer))
                        .withDeadlineAfter(config.deadline().toMillis(), TimeUnit.MILLISECONDS)))
                .onFailure()
                .transform(PeerFailures::classified);
    }

    /** The peer answered, but neither with success nor with a known refusal. */
    Undecided unexpected(Throwable failure) {
        return PeerFailures.undecided(failure, token);
    }

    /** The peer gave no answer. */
    Undecided noAnswer(String peer, Throwable cause) {
        healthProbe.probeUntilBack(peer);
        return PeerFailures.noAnswer(peer, cause);
    }
}
