package bikerental.rental.inbound;

import bikerental.kit.grpc.Caller;
import bikerental.kit.outbox.Idempotency;
import bikerental.kit.outbox.Transactions;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.function.Supplier;

/** Runs a command once per idempotency key of the caller. Key, change and event are one transaction. */
@ApplicationScoped
class Once {
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Caller caller;

    Once(Transactions transactions, Idempotency idempotency, Caller caller) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    <A extends Message> Uni<A> run(
            String method, String requestId, Message request, Parser<A> parser, Supplier<Uni<A>> command) {
        Idempotency.Key key = Idempotency.Key.of(caller.id(), method, requestId, request);
        return requestId.isEmpty() ? command.get() : transactions.run(_ -> idempotency.once(key, parser, command));
    }
}
