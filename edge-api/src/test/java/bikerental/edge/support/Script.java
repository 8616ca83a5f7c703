package bikerental.edge.support;

import com.google.protobuf.Message;
import io.grpc.Metadata;
import io.grpc.Status;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The behaviours of the fake services, and the requests that they received. */
final class Script {
    /** A request with its headers. */
    record Received(String method, Message request, Metadata headers) {}

    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();

    void set(String method, Behaviour behaviour) {
        behaviours.put(method, behaviour);
    }

    Behaviour record(Received request) {
        received.add(request);
        return behaviours.getOrDefault(
                request.method(),
                Behaviour.failing(
                        Status.UNIMPLEMENTED.withDescription("not scripted").asRuntimeException()));
    }

    List<Received> received(String method) {
        return received.stream()
                .filter(request -> request.method().equals(method))
                .toList();
    }

    List<String> called() {
        return received.stream().map(Received::method).toList();
    }

    void forget() {
        received.clear();
    }

    void clear() {
        behaviours.clear();
        received.clear();
    }
}
