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
 * Lets streams notice their clients: how fast they take what they are sent, and that they have gone. The server that shares its port with
 * HTTP tells a stream of neither by itself: it listens for a client's cancellation on the request, which has ended long before.
 */
@ApplicationScoped
public class ClientsOfStreams implements ServerInterceptor {
    private static final String PACE = ClientPace.class.getName();

    /** The pace of the client of the present stream. */
    public static ClientPace presentPace() {
        return ContextLocals.<ClientPace>get(PACE)
                .orElseThrow(() -> new IllegalStateException("Not called by a stream"));
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return call.getMethodDescriptor().getType() == MethodType.SERVER_STREAMING
                ? noticing(call, headers, next)
                : next.startCall(call, headers);
    }

    private static <Q, A> ServerCall.Listener<Q> noticing(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        ClientPace pace = new ClientPace(call);
        ContextLocals.put(PACE, pace);
        ServerCall.Listener<Q> listener = next.startCall(call, headers);
        ContextLocals.<RoutingContext>get(RoutingContext.class.getName())
                .ifPresent(http -> whenGone(http.response(), listener::onCancel));
        return new SimpleForwardingServerCallListener<>(listener) {
            @Override
            public void onReady() {
                super.onReady();
                pace.moved();
            }
        };
    }

    private static void whenGone(HttpServerResponse response, Runnable cancel) {
        response.closeHandler(_ -> {
            if (!response.ended()) {
                cancel.run();
            }
        });
    }
}
