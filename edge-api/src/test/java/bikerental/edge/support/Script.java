package bikerental.edge.support;

import com.google.protobuf.Message;
import io.grpc.Metadata;
import io.grpc.Status;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the fake services shall do, and what they were asked. */
final class Script {
    /** A request and what came with it. */
    record Asked(String method, Message request, Metadata headers) {}

    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    void set(String method, Behaviour behaviour) {
        behaviours.put(method, behaviour);
    }

    Behaviour remember(Asked request) {
        asked.add(request);
        return behaviours.getOrDefault(
                request.method(),
                Behaviour.failing(
                        Status.UNIMPLEMENTED.withDescription("not scripted").asRuntimeException()));
    }

    List<Asked> asked(String method) {
        return asked.stream().filter(request -> request.method().equals(method)).toList();
    }

    List<String> asked() {
        return asked.stream().map(Asked::method).toList();
    }

    void forget() {
        asked.clear();
    }

    void clear() {
        behaviours.clear();
        asked.clear();
    }
}
