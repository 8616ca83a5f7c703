package bikerental.edge.support;

import com.google.protobuf.Message;
import io.grpc.stub.ServerCallStreamObserver;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A streaming service: it sends the same first message to all subscribers, then the messages of the test. */
public final class PageSubscribers implements Behaviour {
    private final Message first;
    private final List<ServerCallStreamObserver<Message>> callers = new CopyOnWriteArrayList<>();

    /** Starts each stream with this message. */
    public PageSubscribers(Message first) {
        this.first = first;
    }

    @Override
    public void react(Message request, ServerCallStreamObserver<Message> caller) {
        callers.add(caller);
        caller.onNext(first);
    }

    /** Sends a message to all subscribers. */
    public void send(Message message) {
        subscribed().forEach(caller -> caller.onNext(message));
    }

    /** Ends all streams. */
    public void complete() {
        List<ServerCallStreamObserver<Message>> ended = subscribed();
        callers.clear();
        ended.forEach(ServerCallStreamObserver::onCompleted);
    }

    /** The number of open streams. */
    public int open() {
        return subscribed().size();
    }

    private List<ServerCallStreamObserver<Message>> subscribed() {
        return callers.stream().filter(caller -> !caller.isCancelled()).toList();
    }
}
