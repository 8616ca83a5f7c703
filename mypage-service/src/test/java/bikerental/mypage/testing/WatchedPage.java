package bikerental.mypage.testing;

import bikerental.mypage.v1.WatchMyPageRequest;
import bikerental.mypage.v1.WatchMyPageResponse;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** The client side of a stream. A slow one receives only the messages that the test requests. */
public final class WatchedPage implements ClientResponseObserver<WatchMyPageRequest, WatchMyPageResponse> {
    private final List<WatchMyPageResponse> received = new CopyOnWriteArrayList<>();
    private final boolean slow;
    private volatile @Nullable ClientCallStreamObserver<WatchMyPageRequest> call;
    private volatile @Nullable Throwable failure;
    private volatile boolean completed;

    public WatchedPage() {
        this(false);
    }

    public WatchedPage(boolean slow) {
        this.slow = slow;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<WatchMyPageRequest> call) {
        this.call = call;
        if (slow) {
            call.disableAutoRequestWithInitial(0);
        }
    }

    @Override
    public void onNext(WatchMyPageResponse update) {
        received.add(update);
    }

    @Override
    public void onError(Throwable failure) {
        this.failure = failure;
    }

    @Override
    public void onCompleted() {
        completed = true;
    }

    public List<WatchMyPageResponse> received() {
        return received;
    }

    public @Nullable Throwable failure() {
        return failure;
    }

    public boolean completed() {
        return completed;
    }

    public void receive(int updates) {
        Objects.requireNonNull(call).request(updates);
    }

    public void cancel() {
        Objects.requireNonNull(call).cancel("gone", null);
    }
}
