package bikerental.edge.peers;

import bikerental.kit.grpc.Connections;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.stub.ClientCalls;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import java.time.Duration;
import java.util.function.Function;

/**
 * Calls one service.
 *
 * @param <S> the contract of the service
 */
public final class Peer<S> {
    private final S service;
    private final ManagedChannel channel;
    private final Duration resendAfter;

    Peer(S service, ManagedChannel channel, Duration resendAfter) {
        this.service = service;
        this.channel = channel;
        this.resendAfter = resendAfter;
    }

    /**
     * Calls the service, and retries once if it is unreachable. This is safe for changes too, because each carries a
     * request id. A channel that cannot connect waits up to two minutes before it tries again, so its backoff is reset
     * first.
     */
    public <A> Uni<A> call(Function<S, Uni<A>> method) {
        Uni<A> call = method.apply(service);
        return call.onFailure(Peer::isUnreachable)
                .invoke(channel::resetConnectBackoff)
                .onFailure(Peer::isUnreachable)
                .recoverWithUni(() -> Pause.of(resendAfter).chain(() -> call));
    }

    /** Subscribes to a stream, and again whenever it ends or breaks, until the service refuses it. */
    public <Q, A> Multi<A> watch(
            MethodDescriptor<Q, A> method, Q request, Duration shortestPause, Duration longestPause) {
        Backoff backoff = new Backoff(shortestPause, longestPause);
        return CancellableStream.<A>of(answers -> ClientCalls.asyncServerStreamingCall(
                        channel.newCall(method, CallOptions.DEFAULT), request, answers))
                .onItem()
                .invoke(backoff::reset)
                .onCompletion()
                .failWith(StreamEnded::new)
                .onFailure(Peer::isUnreachable)
                .invoke(channel::resetConnectBackoff)
                .onFailure(Peer::isTransient)
                .retry()
                .when(failures -> failures.onItem().call(() -> Pause.of(backoff.next())));
    }

    private static boolean isUnreachable(Throwable failure) {
        return Status.fromThrowable(failure).getCode() == Status.Code.UNAVAILABLE || Connections.broke(failure);
    }

    private static boolean isTransient(Throwable failure) {
        return switch (Status.fromThrowable(failure).getCode()) {
            case UNAUTHENTICATED, PERMISSION_DENIED, INVALID_ARGUMENT, NOT_FOUND, FAILED_PRECONDITION -> false;
            default -> true;
        };
    }

    /** The service has ended the stream, as it does every few minutes. */
    private static final class StreamEnded extends RuntimeException {
        StreamEnded() {
            super("The stream has ended", null, false, false);
        }
    }
}
