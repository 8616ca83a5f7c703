package bikerental.kit.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Deadline;
import io.grpc.MethodDescriptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Limits the deadline of every outgoing call to the time the current call has left. */
@GlobalInterceptor
@ApplicationScoped
public class DeadlineToPeer implements ClientInterceptor {
    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return next.newCall(
                method,
                CallDeadline.remaining().map(left -> within(options, left)).orElse(options));
    }

    private static CallOptions within(CallOptions options, Duration left) {
        Deadline inherited = Deadline.after(left.toNanos(), TimeUnit.NANOSECONDS);
        @Nullable Deadline own = options.getDeadline();
        return options.withDeadline(own == null ? inherited : own.minimum(inherited));
    }
}
