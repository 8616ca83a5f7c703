package bikerental.rental.outbound;

import bikerental.bike.v1.MutinyBikeServiceGrpc.MutinyBikeServiceStub;
import bikerental.bike.v1.ReserveBikeRequest;
import bikerental.kit.grpc.Refusals;
import bikerental.rental.application.Bikes;
import bikerental.rental.application.Decision.Later;
import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.wire.RentalMessages;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import static java.util.function.Predicate.not;

/** The fleet, over gRPC. A refusal is a value; whatever kept the question from being answered is "not asked". */
@ApplicationScoped
public class GrpcBikes implements Bikes {
    private static final String PEER = "bike-service";

    private final MutinyBikeServiceStub stub;
    private final ServiceToken token;
    private final PeerReturns returns;
    private final PeerConfig config;

    GrpcBikes(
            @GrpcClient("bike") MutinyBikeServiceStub stub,
            ServiceToken token,
            PeerReturns returns,
            PeerConfig config) {
        this.stub = stub;
        this.token = token;
        this.returns = returns;
        this.config = config;
    }

    @Override
    @Fallback(fallbackMethod = "notAsked")
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 1000,
            failOn = {PeerUnavailable.class, PeerTimedOut.class})
    @Bulkhead(value = 64, waitingTaskQueue = 256)
    @Timeout(1000)
    public Uni<Answer> reserve(PendingRental rental, List<EndedRental> ended) {
        ReserveBikeRequest request = ReserveBikeRequest.newBuilder()
                .setRentalId(rental.id().toString())
                .setBikeId(rental.wish().bike().value())
                .addAllEndedRentals(ended.stream().map(RentalMessages::of).toList())
                .build();
        return token.get()
                .onFailure()
                .transform(NoServiceToken::new)
                .flatMap(bearer -> stub.withCallCredentials(new ServiceCredentials(bearer))
                        .withDeadlineAfter(config.deadline().toMillis(), TimeUnit.MILLISECONDS)
                        .reserveBike(request))
                .<Answer>map(_ -> new Answer.Reserved())
                .onFailure()
                .transform(PeerFailures::classified)
                .onFailure(not(PeerFailures::isUnreachable))
                .recoverWithItem(this::answerOn);
    }

    /** Where the question was not answered: unreachable, too late, breaker open or bulkhead full. */
    Uni<Answer> notAsked(PendingRental rental, List<EndedRental> ended, Throwable cause) {
        returns.await(PEER);
        return Uni.createFrom().item(new Answer.NotAsked(PeerFailures.notAsked(PEER, cause)));
    }

    private Answer answerOn(Throwable failure) {
        return Refusals.in(failure)
                .<Answer>map(refused -> switch (refused.reason()) {
                    case REASON_BIKE_NOT_AVAILABLE ->
                        new Answer.NotAvailable(
                                Optional.ofNullable(refused.metadata().get("rental_id"))
                                        .map(RentalId::of));
                    case REASON_BIKE_NOT_FOUND -> new Answer.Unknown();
                    default -> new Answer.NotAsked(later(failure));
                })
                .orElseGet(() -> new Answer.NotAsked(later(failure)));
    }

    private Later later(Throwable failure) {
        return PeerFailures.later(failure, token);
    }
}
