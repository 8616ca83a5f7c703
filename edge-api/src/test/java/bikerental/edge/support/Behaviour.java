package bikerental.edge.support;

import com.google.protobuf.Message;
import io.grpc.stub.ServerCallStreamObserver;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a fake service does with a request. */
@FunctionalInterface
public interface Behaviour {
    /** Answers, fails, or does nothing. */
    void react(Message request, ServerCallStreamObserver<Message> caller);

    /** Always returns the same answer. */
    static Behaviour answering(Message answer) {
        return (_, caller) -> {
            caller.onNext(answer);
            caller.onCompleted();
        };
    }

    /** Always fails in the same way. */
    static Behaviour failing(RuntimeException failure) {
        return (_, caller) -> caller.onError(failure);
    }

    /** Never answers. */
    static Behaviour hanging() {
        return (_, _) -> {};
    }

    /** Follows the behaviours in order, and repeats the last. */
    static Behaviour sequence(Behaviour... behaviours) {
        AtomicInteger next = new AtomicInteger();
        List<Behaviour> steps = List.of(behaviours);
        return (request, caller) ->
                steps.get(Math.min(next.getAndIncrement(), steps.size() - 1)).react(request, caller);
    }
}
