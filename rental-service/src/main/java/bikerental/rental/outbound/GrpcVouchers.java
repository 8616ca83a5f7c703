package bikerental.rental.outbound;

import bikerental.kit.grpc.Refusals;
import bikerental.kit.grpc.Refused;
import bikerental.rental.application.Vouchers;
import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.wire.RentalMessages;
import bikerental.voucher.v1.MutinyVoucherServiceGrpc.MutinyVoucherServiceStub;
import bikerental.voucher.v1.SpendVoucherRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static java.util.function.Predicate.not;

/** The vouchers, over gRPC. A refusal is a value; every other failure is {@link Answer.NoAnswer}. */
@ApplicationScoped
public class GrpcVouchers implements Vouchers {
    private static final String PEER = "voucher-service";

    private final MutinyVoucherServiceStub stub;
    private final PeerCalls calls;

    GrpcVouchers(@GrpcClient("voucher") MutinyVoucherServiceStub stub, PeerCalls calls) {
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
    public Uni<Answer> spend(PendingRental rental, List<EndedRental> ended) {
        SpendVoucherRequest request = SpendVoucherRequest.newBuilder()
                .setRentalId(rental.id().toString())
                .setCustomerId(rental.request().customer().toString())
                .addAllEndedRentals(ended.stream().map(RentalMessages::of).toList())
                .build();
        return calls.call(stub, peer -> peer.spendVoucher(request))
                .<Answer>map(_ -> new Answer.Spent())
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
                    case REASON_NO_VOUCHER_LEFT -> new Answer.NoneLeft(rentalsIn(refused));
                    case REASON_USER_WITHDRAWN -> new Answer.CustomerHasWithdrawn();
                    default -> new Answer.NoAnswer(calls.unexpected(failure));
                })
                .orElseGet(() -> new Answer.NoAnswer(calls.unexpected(failure)));
    }

    private static Set<RentalId> rentalsIn(Refused refused) {
        String ids = refused.metadata().getOrDefault("rental_ids", "");
        return Arrays.stream(ids.split(","))
                .filter(id -> !id.isEmpty())
                .map(RentalId::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
