package bikerental.rental.outbound;

import bikerental.kit.background.Background;
import bikerental.rental.application.SweepQueues;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.MutinyHealthGrpc;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.Logger;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Notices that a peer is back. While one could not be asked it is probed once a second; the probe also resets the channel's reconnect
 * backoff, which would otherwise grow to two minutes. When the peer answers, the waiting queues start.
 */
@ApplicationScoped
class PeerReturns {
    private static final Logger LOG = Logger.getLogger(PeerReturns.class);
    private static final long PROBE_DEADLINE_MS = 500;

    private final Map<String, Channel> channels;
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();
    private final Instance<SweepQueues> sweep;
    private final Background background;
    private final PeerConfig config;

    PeerReturns(
            @GrpcClient("voucher") Channel voucher,
            @GrpcClient("bike") Channel bike,
            Instance<SweepQueues> sweep,
            Background background,
            PeerConfig config) {
        this.channels = Map.of("voucher-service", voucher, "bike-service", bike);
        this.sweep = sweep;
        this.background = background;
        this.config = config;
    }

    void start(@Observes StartupEvent startup) {
        background.every("The probing of peers", config.probeInterval(), this::probe);
    }

    /** Looks out for a peer's return. */
    void await(String peer) {
        if (awaited.add(peer)) {
            LOG.infof("%s cannot be asked: rentals wait for it", peer);
        }
    }

    private Uni<Void> probe() {
        return Multi.createFrom()
                .iterable(Set.copyOf(awaited))
                .onItem()
                .transformToUniAndMerge(this::probe)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> probe(String peer) {
        Channel channel = channels.get(peer);
        if (channel instanceof ManagedChannel managed) {
            managed.resetConnectBackoff();
        }
        return MutinyHealthGrpc.newMutinyStub(channel)
                .withDeadlineAfter(PROBE_DEADLINE_MS, TimeUnit.MILLISECONDS)
                .check(HealthCheckRequest.getDefaultInstance())
                .invoke(() -> returned(peer))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.debugf("%s is still away: %s", peer, failure))
                .onFailure()
                .recoverWithNull();
    }

    private void returned(String peer) {
        awaited.remove(peer);
        LOG.infof("%s is back: waiting rentals go on", peer);
        sweep.get().trigger();
    }
}
