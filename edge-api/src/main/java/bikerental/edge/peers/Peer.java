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
 * The way to one service.
 *
 * @param <S> the service's contract
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
     * Asks, and asks once more if nobody was there. That is safe for reads, and for changes because each carries a request id. A channel
     * that could not connect waits longer and longer, up to two minutes, before it tries again: here it is told to try at once.
     */
    public <A> Uni<A> ask(Function<S, Uni<A>> question) {
        Uni<A> call = question.apply(service);
        return call.onFailure(Peer::isNobodyThere)
                .invoke(channel::resetConnectBackoff)
                .onFailure(Peer::isNobodyThere)
                .recoverWithUni(() -> Pause.of(resendAfter).chain(() -> call));
    }

    /** Watches, and begins anew whenever the stream ends or breaks, until it is refused. */
    public <Q, A> Multi<A> watch(
            MethodDescriptor<Q, A> method, Q request, Duration shortestPause, Duration longestPause) {
        Backoff backoff = new Backoff(shortestPause, longestPause);
        return CancellableStream.<A>of(answers -> ClientCalls.asyncServerStreamingCall(
                        channel.newCall(method, CallOptions.DEFAULT), request, answers))
                .onItem()
                .invoke(backoff::reset)
                .onCompletion()
                .failWith(StreamEnded::new)
                .onFailure(Peer::isNobodyThere)
                .invoke(channel::resetConnectBackoff)
                .onFailure(Peer::mayPass)
                .retry()
                .when(failures -> failures.onItem().call(() -> Pause.of(backoff.next())));
    }

    private static boolean isNobodyThere(Throwable failure) {
        return Status.fromThrowable(failure).getCode() == Status.Code.UNAVAILABLE || Connections.broke(failure);
    }

    private static boolean mayPass(Throwable failure) {
        return switch (Status.fromThrowable(failure).getCode()) {
            case UNAUTHENTICATED, PERMISSION_DENIED, INVALID_ARGUMENT, NOT_FOUND, FAILED_PRECONDITION -> false;
            default -> true;
        };
    }

    /** A stream ended as streams do after some minutes. */
    private static final class StreamEnded extends RuntimeException {
        StreamEnded() {
            super("The stream ended", null, false, false);
        }
    }
}
