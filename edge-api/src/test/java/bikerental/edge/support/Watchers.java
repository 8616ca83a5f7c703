package bikerental.edge.support;

import com.google.protobuf.Message;
import io.grpc.stub.ServerCallStreamObserver;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that streams: the same beginning for everybody, then what the test has it send. */
public final class Watchers implements Behaviour {
    private final Message beginning;
    private final List<ServerCallStreamObserver<Message>> callers = new CopyOnWriteArrayList<>();

    /** Begins each stream with this message. */
    public Watchers(Message beginning) {
        this.beginning = beginning;
    }

    @Override
    public void react(Message request, ServerCallStreamObserver<Message> caller) {
        callers.add(caller);
        caller.onNext(beginning);
    }

    /** Sends a message to all who watch. */
    public void send(Message message) {
        watching().forEach(caller -> caller.onNext(message));
    }

    /** Ends all streams. */
    public void complete() {
        List<ServerCallStreamObserver<Message>> ended = watching();
        callers.clear();
        ended.forEach(ServerCallStreamObserver::onCompleted);
    }

    /** How many watch. */
    public int open() {
        return watching().size();
    }

    private List<ServerCallStreamObserver<Message>> watching() {
        return callers.stream().filter(caller -> !caller.isCancelled()).toList();
    }
}
