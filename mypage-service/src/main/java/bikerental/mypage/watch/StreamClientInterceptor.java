package bikerental.mypage.watch;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives streams their client's readiness and disconnects. The gRPC server that shares its port with HTTP does neither
 * itself: it listens for a cancellation on the request, which ended long before.
 */
@ApplicationScoped
public class StreamClientInterceptor implements ServerInterceptor {
    private static final String KEY = ClientReadiness.class.getName();

    /** The readiness of the client of the current stream. */
    public static ClientReadiness currentClient() {
        return ContextLocals.<ClientReadiness>get(KEY)
                .orElseThrow(() -> new IllegalStateException("Not called from a stream"));
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return call.getMethodDescriptor().getType() == MethodType.SERVER_STREAMING
                ? observing(call, headers, next)
                : next.startCall(call, headers);
    }

    private static <Q, A> ServerCall.Listener<Q> observing(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        ClientReadiness readiness = new ClientReadiness(call);
        ContextLocals.put(KEY, readiness);
        ServerCall.Listener<Q> listener = next.startCall(call, headers);
        ContextLocals.<RoutingContext>get(RoutingContext.class.getName())
                .ifPresent(http -> onDisconnect(http.response(), listener::onCancel));
        return new SimpleForwardingServerCallListener<>(listener) {
            @Override
            public void onReady() {
                super.onReady();
                readiness.changed();
            }
        };
    }

    private static void onDisconnect(HttpServerResponse response, Runnable cancel) {
        response.closeHandler(_ -> {
            if (!response.ended()) {
                cancel.run();
            }
        });
    }
}
