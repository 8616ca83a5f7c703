package bikerental.edge.peers;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;

import java.util.function.Consumer;

/** A stream of a service that is cancelled with its subscriber. The generated Mutiny stubs would leave it open. */
final class CancellableStream<Q, A> implements ClientResponseObserver<Q, A> {
    private final MultiEmitter<? super A> subscriber;

    private CancellableStream(MultiEmitter<? super A> subscriber) {
        this.subscriber = subscriber;
    }

    /** The answers to a call that starts on subscription. */
    static <A> Multi<A> of(Consumer<StreamObserver<A>> call) {
        return Multi.createFrom().emitter(subscriber -> call.accept(new CancellableStream<>(subscriber)));
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<Q> call) {
        subscriber.onTermination(() -> call.cancel("The subscriber has left", null));
    }

    @Override
    public void onNext(A answer) {
        subscriber.emit(answer);
    }

    @Override
    public void onError(Throwable failure) {
        if (!subscriber.isCancelled()) {
            subscriber.fail(failure);
        }
    }

    @Override
    public void onCompleted() {
        subscriber.complete();
    }
}
