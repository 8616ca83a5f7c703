package bikerental.kit.outbox;

import bikerental.kit.grpc.Caller;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.function.Supplier;

/** Runs a command once per idempotency key of the caller. Key, effect, event and answer are written in one transaction. */
@ApplicationScoped
public class OncePerRequest {
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Caller caller;

    OncePerRequest(Transactions transactions, Idempotency idempotency, Caller caller) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /**
     * Runs the command in a transaction, or repeats the answer that it gave under the same key.
     *
     * @param method the name of the command
     * @param requestId the idempotency key; empty for none
     * @param request the whole request
     * @param parser reads a stored answer
     */
    public <A extends Message> Uni<A> run(
            String method, String requestId, Message request, Parser<A> parser, Supplier<Uni<A>> command) {
        Idempotency.Key key = Idempotency.Key.of(caller.id(), method, requestId, request);
        return transactions.run(_ -> idempotency.once(key, parser, command));
    }
}
