package bikerental.rental.outbound;

import bikerental.bike.v1.MutinyBikeServiceGrpc.MutinyBikeServiceStub;
import bikerental.bike.v1.ReserveBikeRequest;
import bikerental.kit.grpc.Refusals;
import bikerental.rental.application.Bikes;
import bikerental.rental.application.Decision.Undecided;
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

/** The fleet, over gRPC. A refusal is a value; every other failure is {@link Answer.NoAnswer}. */
@ApplicationScoped
public class GrpcBikes implements Bikes {
    private static final String PEER = "bike-service";

    private final MutinyBikeServiceStub stub;
    private final ServiceToken token;
    private final PeerHealthProbe healthProbe;
    private final PeerConfig config;

    GrpcBikes(
            @GrpcClient("bike") MutinyBikeServiceStub stub,
            ServiceToken token,
            PeerHealthProbe healthProbe,
            PeerConfig config) {
        this.stub = stub;
        this.token = token;
        this.healthProbe = healthProbe;
        this.config = config;
    }

    @Override
    @Fallback(fallbackMethod = "noAnswer")
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
                .setBikeId(rental.request().bike().value())
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

    /** The peer is unreachable or too late, the breaker is open or the bulkhead is full. */
    Uni<Answer> noAnswer(PendingRental rental, List<EndedRental> ended, Throwable cause) {
        healthProbe.probeUntilBack(PEER);
        return Uni.createFrom().item(new Answer.NoAnswer(PeerFailures.noAnswer(PEER, cause)));
    }

    private Answer answerOn(Throwable failure) {
        return Refusals.in(failure)
                .<Answer>map(refused -> switch (refused.reason()) {
                    case REASON_BIKE_NOT_AVAILABLE ->
                        new Answer.NotAvailable(
                                Optional.ofNullable(refused.metadata().get("rental_id"))
                                        .map(RentalId::of));
                    case REASON_BIKE_NOT_FOUND -> new Answer.Unknown();
                    default -> new Answer.NoAnswer(undecided(failure));
                })
                .orElseGet(() -> new Answer.NoAnswer(undecided(failure)));
    }

    private Undecided undecided(Throwable failure) {
        return PeerFailures.undecided(failure, token);
    }
}
