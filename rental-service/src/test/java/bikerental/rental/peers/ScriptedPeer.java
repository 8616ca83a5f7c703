package bikerental.rental.peers;

import bikerental.kit.grpc.Refusals;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A stub of a peer on a real gRPC server: one method of the real contract, and health. It can go away and come back.
 */
public abstract class ScriptedPeer<Q, A> {
    private static final Context.Key<String> TOKEN = Context.key("token");
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final MethodDescriptor<Q, A> method;
    private final int port;
    private final List<Asked<Q>> asked = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Runnable> hanging = new ConcurrentLinkedQueue<>();
    private volatile Function<Q, Turn> script = this::usually;
    private volatile boolean healthy = true;
    private Server server;
    private Wire wire;

    protected ScriptedPeer(MethodDescriptor<Q, A> method, int port) {
        this.method = method;
        this.port = port;
    }

    /** The default behavior. */
    protected abstract Turn usually(Q request);

    protected abstract A yes(Q request);

    /** Clears the recorded requests and starts the server. */
    public void reset() {
        script = this::usually;
        healthy = true;
        release();
        asked.clear();
        comeBack();
    }

    /** Follows the script from now on. */
    public void plays(Function<Q, Turn> newScript) {
        script = newScript;
    }

    /** Always answers the same from now on. */
    public void always(Turn turn) {
        plays(_ -> turn);
    }

    /** Returns to the default behavior. */
    public void playsAsUsual() {
        healthy = true;
        plays(this::usually);
    }

    /** Accepts every call from now on, including health, and answers none. */
    public void freeze() {
        healthy = false;
        always(Turn.hang());
    }

    /** Answers all hanging calls with success. */
    public void release() {
        for (Runnable held = hanging.poll(); held != null; held = hanging.poll()) {
            held.run();
        }
    }

    /** The number of hanging calls. */
    public int hanging() {
        return hanging.size();
    }

    /**
     * The requests since the last reset, oldest first. A decision that an earlier test started may still ask after the
     * reset: a test of the whole service looks at the requests for its own bike or customer only.
     */
    public List<Asked<Q>> asked() {
        return List.copyOf(asked);
    }

    public synchronized void comeBack() {
        if (server == null) {
            try {
                server = ServerBuilder.forPort(0)
                        .addService(contract())
                        .addService(health())
                        .intercept(new TokenOfCall())
                        .build()
                        .start();
                wire = new Wire(port, server.getPort());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    public synchronized void goAway() {
        if (server != null) {
            wire.close();
            server.shutdownNow();
            waitForEnd(server);
            server = null;
        }
    }

    private static void waitForEnd(Server stopped) {
        try {
            stopped.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private ServerServiceDefinition contract() {
        return ServerServiceDefinition.builder(method.getServiceName())
                .addMethod(method, ServerCalls.asyncUnaryCall(this::answer))
                .build();
    }

    private ServerServiceDefinition health() {
        return ServerServiceDefinition.builder(HealthGrpc.SERVICE_NAME)
                .addMethod(HealthGrpc.getCheckMethod(), ServerCalls.asyncUnaryCall((_, observer) -> {
                    if (healthy) {
                        complete(
                                observer,
                                HealthCheckResponse.newBuilder()
                                        .setStatus(HealthCheckResponse.ServingStatus.SERVING)
                                        .build());
                    }
                }))
                .build();
    }

    private void answer(Q request, StreamObserver<A> observer) {
        asked.add(new Asked<>(request, TOKEN.get(), deadline()));
        switch (script.apply(request)) {
            case Turn.Yes _ -> complete(observer, yes(request));
            case Turn.Refuse(var reason, var metadata) -> observer.onError(Refusals.of(reason, metadata));
            case Turn.Fail(var code) -> observer.onError(Status.fromCode(code).asRuntimeException());
            case Turn.Hang _ -> hanging.add(() -> complete(observer, yes(request)));
            case Turn.Lose _ -> {
                usually(request);
                cut();
            }
        }
    }

    private synchronized void cut() {
        if (server != null) {
            wire.cut();
        }
    }

    private static Duration deadline() {
        return Duration.ofNanos(Context.current().getDeadline().timeRemaining(TimeUnit.NANOSECONDS));
    }

    private static <T> void complete(StreamObserver<T> observer, T answer) {
        try {
            observer.onNext(answer);
            observer.onCompleted();
        } catch (RuntimeException _) {
            // The caller has given up meanwhile.
        }
    }

    private static final class TokenOfCall implements ServerInterceptor {
        @Override
        public <R, S> ServerCall.Listener<R> interceptCall(
                ServerCall<R, S> call, Metadata headers, ServerCallHandler<R, S> next) {
            String bearer = headers.containsKey(AUTHORIZATION) ? headers.get(AUTHORIZATION) : "";
            return Contexts.interceptCall(
                    Context.current().withValue(TOKEN, bearer.replaceFirst("Bearer ", "")), call, headers, next);
        }
    }
}
