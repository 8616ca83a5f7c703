package bikerental.rental.outbound;

import bikerental.kit.grpc.Refusals;
import bikerental.kit.grpc.Refused;
import bikerental.rental.application.Decision.Undecided;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import static java.util.function.Predicate.not;

/** The vouchers, over gRPC. A refusal is a value; every other failure is {@link Answer.NoAnswer}. */
@ApplicationScoped
public class GrpcVouchers implements Vouchers {
    private static final String PEER = "voucher-service";

    private final MutinyVoucherServiceStub stub;
    private final ServiceToken token;
    private final PeerHealthProbe healthProbe;
    private final PeerConfig config;

    GrpcVouchers(
            @GrpcClient("voucher") MutinyVoucherServiceStub stub,
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
    public Uni<Answer> spend(PendingRental rental, List<EndedRental> ended) {
        SpendVoucherRequest request = SpendVoucherRequest.newBuilder()
                .setRentalId(rental.id().toString())
                .setCustomerId(rental.request().customer().toString())
                .addAllEndedRentals(ended.stream().map(RentalMessages::of).toList())
                .build();
        return token.get()
                .onFailure()
                .transform(NoServiceToken::new)
                .flatMap(bearer -> stub.withCallCredentials(new ServiceCredentials(bearer))
                        .withDeadlineAfter(config.deadline().toMillis(), TimeUnit.MILLISECONDS)
                        .spendVoucher(request))
                .<Answer>map(_ -> new Answer.Spent())
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
                    case REASON_NO_VOUCHER_LEFT -> new Answer.NoneLeft(rentalsIn(refused));
                    case REASON_USER_WITHDRAWN -> new Answer.CustomerHasWithdrawn();
                    default -> new Answer.NoAnswer(undecided(failure));
                })
                .orElseGet(() -> new Answer.NoAnswer(undecided(failure)));
    }

    private Undecided undecided(Throwable failure) {
        return PeerFailures.undecided(failure, token);
    }

    private static Set<RentalId> rentalsIn(Refused refused) {
        String ids = refused.metadata().getOrDefault("rental_ids", "");
        return Arrays.stream(ids.split(","))
                .filter(id -> !id.isEmpty())
                .map(RentalId::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
