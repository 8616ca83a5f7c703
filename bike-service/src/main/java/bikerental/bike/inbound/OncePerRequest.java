package bikerental.bike.inbound;

import bikerental.kit.grpc.Caller;
import bikerental.kit.outbox.Idempotency;
import bikerental.kit.outbox.Transactions;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.function.Supplier;

/** Runs each request once per caller and idempotency key, in one transaction with the recorded response. */
@ApplicationScoped
class OncePerRequest {
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Caller caller;

    OncePerRequest(Transactions transactions, Idempotency idempotency, Caller caller) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    <A extends Message> Uni<A> run(
            String method, String requestId, Message request, Parser<A> answers, Supplier<Uni<A>> effect) {
        var key = Idempotency.Key.of(caller.id(), method, requestId, request);
        return transactions.run(session -> idempotency.once(key, answers, effect));
    }
}
