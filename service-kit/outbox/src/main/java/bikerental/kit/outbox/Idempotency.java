package bikerental.kit.outbox;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Refusals;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Runs what is asked under one idempotency key once. The key is inserted in the transaction of the effect: a second request waits for the
 * first and repeats its answer. A first request that was refused or failed leaves no trace.
 */
@ApplicationScoped
public class Idempotency {
    private final Fingerprints fingerprints;
    private final Clock clock;

    Idempotency(Fingerprints fingerprints, Clock clock) {
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /**
     * One request under one key.
     *
     * @param caller the owner of the key
     * @param method the name of the command
     * @param requestId the key; empty for none
     * @param request the whole request
     */
    public record Key(String caller, String method, String requestId, Message request) {
        /** A request under a key. */
        public static Key of(String caller, String method, String requestId, Message request) {
            return new Key(caller, method, requestId, request);
        }
    }

    /** Runs the effect, or repeats its stored answer. Must be called inside a transaction. */
    public <A extends Message> Uni<A> once(Key key, Parser<A> parser, Supplier<Uni<A>> effect) {
        if (key.requestId().isEmpty()) {
            return effect.get();
        }
        byte[] fingerprint = fingerprints.of(key.request());
        return Panache.getSession()
                .flatMap(session -> take(session, key, fingerprint)
                        .flatMap(taken -> taken == 1
                                ? effect.get().call(answer -> store(session, key, answer))
                                : repeat(session, key, fingerprint, parser)));
    }

    /** Deletes all answers given to a caller. Must be called inside a transaction. */
    public Uni<Void> forget(String caller) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from idempotency where caller = :caller")
                        .setParameter("caller", caller)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Integer> take(Mutiny.Session session, Key key, byte[] fingerprint) {
        return bind(session.createNativeQuery("""
            insert into idempotency (caller, method, key, fingerprint, created_at)
            values (:caller, :method, :key, :fingerprint, :now)
            on conflict do nothing\
            """), key)
                .setParameter("fingerprint", fingerprint)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static Uni<Integer> store(Mutiny.Session session, Key key, Message answer) {
        return bind(session.createNativeQuery("""
            update idempotency set answer = :answer
            where caller = :caller and method = :method and key = :key\
            """), key)
                .setParameter("answer", answer.toByteArray())
                .executeUpdate();
    }

    private static <A extends Message> Uni<A> repeat(
            Mutiny.Session session, Key key, byte[] fingerprint, Parser<A> parser) {
        return bind(session.createNativeQuery("""
                                select fingerprint, answer from idempotency
                                where caller = :caller and method = :method and key = :key\
                                """, Object[].class), key)
                .getSingleResult()
                .map(row -> {
                    if (!MessageDigest.isEqual(fingerprint, (byte[]) row[0])) {
                        throw Refusals.of(Reason.REASON_IDEMPOTENCY_KEY_REUSED);
                    }
                    return parsed(parser, (byte[]) row[1]);
                });
    }

    private static <Q extends Mutiny.AbstractQuery> Q bind(Q query, Key key) {
        query.setParameter("caller", key.caller());
        query.setParameter("method", key.method());
        query.setParameter("key", key.requestId());
        return query;
    }

    private static <A> A parsed(Parser<A> parser, byte[] answer) {
        try {
            return parser.parseFrom(answer);
        } catch (InvalidProtocolBufferException corrupt) {
            throw new IllegalStateException("A stored answer cannot be parsed", corrupt);
        }
    }
}
