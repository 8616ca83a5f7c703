package bikerental.rental.peers;

import bikerental.rental.Tables;
import bikerental.rental.TestClock;
import bikerental.rental.application.SweepQueues;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import static org.awaitility.Awaitility.await;

/**
 * A test of the running service with stub peers. Each test starts with available peers, closed breakers and empty
 * queues.
 */
public abstract class WithPeers {
    /**
     * Takes over every lease too, so that decisions in progress change nothing. Locks queue before rental, as the
     * service does.
     */
    private static final String EMPTY_ALL_QUEUES = """
            with waiting as (
                select bike_id from bike_queue where pending > 0 or holder is not null for update),
            ended as (
                update rental set state = 'CANCELLED', ended_at = now(), version = version + 1
                where state = 'PENDING' and bike_id in (select bike_id from waiting))
            update bike_queue set pending = 0, token = token + 1, holder = null, claimed_until = null
            where bike_id in (select bike_id from waiting)""";

    @Inject
    protected ScriptedVoucher voucher;

    @Inject
    protected ScriptedBike bikes;

    @Inject
    protected ScriptedKeycloak keycloak;

    @Inject
    protected TestClock clock;

    @Inject
    protected Tables tables;

    @Inject
    protected SweepQueues sweep;

    @Inject
    CircuitBreakerMaintenance breakers;

    @GrpcClient("voucher")
    Channel toVoucher;

    @GrpcClient("bike")
    Channel toBikes;

    @BeforeEach
    void reset() {
        clock.set(Duration.ZERO);
        tables.run(EMPTY_ALL_QUEUES);
        voucher.reset();
        bikes.reset();
        keycloak.reset();
        awaitReachable(toVoucher);
        awaitReachable(toBikes);
        breakers.resetAll();
    }

    private static void awaitReachable(Channel peer) {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            if (peer instanceof ManagedChannel managed) {
                managed.resetConnectBackoff();
            }
            HealthGrpc.newBlockingStub(peer)
                    .withDeadlineAfter(1, TimeUnit.SECONDS)
                    .check(HealthCheckRequest.getDefaultInstance());
            return true;
        });
    }
}
