package bikerental.user.outbound;

import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.RequestKey;
import bikerental.user.domain.StartedSignUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

import static bikerental.user.outbound.SignUpRow.State.FINISHED;
import static bikerental.user.outbound.SignUpRow.State.REFUSED;
import static bikerental.user.outbound.SignUpRow.State.STARTED;
import static bikerental.user.outbound.SignUpRow.State.UNDONE;

/** SQL statements on sign-ups, for use inside a transaction. */
@ApplicationScoped
class SignUpTable {
    /**
     * Inserts a sign-up unless its key exists; returns whether it did. Waits for a transaction that is inserting the
     * same key.
     */
    Uni<Boolean> insert(Mutiny.Session session, StartedSignUp fresh) {
        return session.createNativeQuery("""
                        insert into sign_up
                            (id, state, email, name, phone, request_id, fingerprint, started_at, due_at)
                        values (:id, 'STARTED', :email, :name, :phone, :requestId, :fingerprint, :startedAt, :dueAt)
                        on conflict do nothing""")
                .setParameter("id", fresh.id().value())
                .setParameter("email", fresh.email().value())
                .setParameter("name", fresh.request().details().name())
                .setParameter("phone", fresh.request().details().phone())
                .setParameter("requestId", fresh.key().map(RequestKey::id).orElse(null))
                .setParameter(
                        "fingerprint", fresh.key().map(RequestKey::fingerprint).orElse(null))
                .setParameter("startedAt", fresh.startedAt())
                .setParameter("dueAt", fresh.attendedUntil())
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    /** The sign-up with the same key, locked. */
    Uni<@Nullable SignUpRow> withKeyOf(StartedSignUp other) {
        return SignUpRow.<SignUpRow>find(
                        "email = ?1 and requestId = ?2",
                        other.email().value(),
                        other.key().map(RequestKey::id).orElseThrow())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    Uni<List<SignUpRow>> due(Instant now, int most) {
        return SignUpRow.<SignUpRow>find("dueAt <= ?1 order by dueAt", now)
                .page(0, most)
                .list();
    }

    Uni<Void> deleteEndedBefore(Instant then) {
        return SignUpRow.delete("startedAt < ?1 and state <> ?2", then, STARTED).replaceWithVoid();
    }

    /** Erases all data of the address. A started sign-up is undone. */
    Uni<Void> erase(EmailAddress email, Instant now) {
        return SignUpRow.delete("email = ?1 and state in ?2", email.value(), EnumSet.of(FINISHED, REFUSED))
                .chain(() -> SignUpRow.update(
                        "state = ?1, dueAt = ?2, email = null, name = null, phone = null,"
                                + " requestId = null, fingerprint = null where email = ?3",
                        UNDONE,
                        now,
                        email.value()))
                .replaceWithVoid();
    }
}
