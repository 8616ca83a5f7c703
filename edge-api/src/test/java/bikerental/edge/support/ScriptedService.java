package bikerental.edge.support;

import com.google.protobuf.Message;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;

/** A service that follows the script. */
final class ScriptedService {
    private static final Context.Key<Metadata> HEADERS = Context.key("headers");

    private ScriptedService() {}

    @SuppressWarnings("unchecked")
    static ServerServiceDefinition of(ServiceDescriptor service, Script script) {
        ServerServiceDefinition.Builder builder = ServerServiceDefinition.builder(service);
        service.getMethods().forEach(method -> add(builder, (MethodDescriptor<Message, Message>) method, script));
        return builder.build();
    }

    private static void add(
            ServerServiceDefinition.Builder builder, MethodDescriptor<Message, Message> method, Script script) {
        String name = method.getBareMethodName();
        builder.addMethod(
                method,
                method.getType() == MethodDescriptor.MethodType.SERVER_STREAMING
                        ? ServerCalls.asyncServerStreamingCall(
                                (request, caller) -> react(script, name, request, caller))
                        : ServerCalls.asyncUnaryCall((request, caller) -> react(script, name, request, caller)));
    }

    private static void react(Script script, String method, Message request, StreamObserver<Message> caller) {
        ServerCallStreamObserver<Message> call = (ServerCallStreamObserver<Message>) caller;
        call.setOnCancelHandler(() -> {});
        script.record(new Script.Received(method, request, HEADERS.get())).react(request, call);
    }

    /** Passes the headers of a request to its method. */
    static final class KeepHeaders implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            return Contexts.interceptCall(Context.current().withValue(HEADERS, headers), call, headers, next);
        }
    }
}
