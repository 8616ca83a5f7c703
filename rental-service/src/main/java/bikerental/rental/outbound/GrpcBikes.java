package bikerental.rental.outbound;

import bikerental.bike.v1.MutinyBikeServiceGrpc.MutinyBikeServiceStub;
import bikerental.bike.v1.ReserveBikeRequest;
import bikerental.kit.grpc.Refusals;
import bikerental.rental.application.Bikes;
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

import static java.util.function.Predicate.not;

/** The fleet, over gRPC. A refusal is a value; every other failure is {@link Answer.NoAnswer}. */
@ApplicationScoped
public class GrpcBikes implements Bikes {
    private static final String PEER = "bike-service";

    private final MutinyBikeServiceStub stub;
    private final PeerCalls calls;

    GrpcBikes(@GrpcClient("bike") MutinyBikeServiceStub stub, PeerCalls calls) {
        this.stub = stub;
        this.calls = calls;
    }

    @Override
    @Fallback(fallbackMethod = "noAnswer")
    @CircuitBreaker(
            requestVolumeThreshold = PeerCalls.BREAKER_VOLUME,
            failureRatio = PeerCalls.BREAKER_FAILURE_RATIO,
            delay = PeerCalls.BREAKER_DELAY,
            failOn = {PeerUnavailable.class, PeerTimedOut.class})
    @Bulkhead(value = PeerCalls.CONCURRENT_CALLS, waitingTaskQueue = PeerCalls.WAITING_CALLS)
    @Timeout(PeerCalls.TIMEOUT)
    public Uni<Answer> reserve(PendingRental rental, List<EndedRental> ended) {
        ReserveBikeRequest request = ReserveBikeRequest.newBuilder()
                .setRentalId(rental.id().toString())
                .setBikeId(rental.request().bike().value())
                .addAllEndedRentals(ended.stream().map(RentalMessages::of).toList())
                .build();
        return calls.call(stub, peer -> peer.reserveBike(request))
                .<Answer>map(_ -> new Answer.Reserved())
                .onFailure(not(PeerFailures::isUnreachable))
                .recoverWithItem(this::answerOn);
    }

    /** The peer is unreachable or too late, the breaker is open or the bulkhead is full. */
    Uni<Answer> noAnswer(PendingRental rental, List<EndedRental> ended, Throwable cause) {
        return Uni.createFrom().item(new Answer.NoAnswer(calls.noAnswer(PEER, cause)));
    }

    private Answer answerOn(Throwable failure) {
        return Refusals.in(failure)
                .<Answer>map(refused -> switch (refused.reason()) {
                    case REASON_BIKE_NOT_AVAILABLE ->
                        new Answer.NotAvailable(
                                Optional.ofNullable(refused.metadata().get("rental_id"))
                                        .map(RentalId::of));
                    case REASON_BIKE_NOT_FOUND -> new Answer.Unknown();
                    default -> new Answer.NoAnswer(calls.unexpected(failure));
                })
                .orElseGet(() -> new Answer.NoAnswer(calls.unexpected(failure)));
    }
}
