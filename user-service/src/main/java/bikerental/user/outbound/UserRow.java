package bikerental.user.outbound;

import bikerental.user.domain.Details;
import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.User;
import bikerental.user.domain.UserId;
import bikerental.user.domain.WithdrawnUser;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A user in the database. A withdrawn user keeps only id, version and time. */
@Entity
@Table(name = "users")
class UserRow extends PanacheEntityBase {
    @Id
    UUID id;

    long version;

    @Nullable
    String email;

    @Nullable
    String name;

    @Nullable
    String phone;

    @Nullable
    @Column(name = "registered_at")
    Instant registeredAt;

    @Nullable
    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    User user() {
        UserId userId = new UserId(id);
        return withdrawnAt == null
                ? new RegisteredUser(userId, new EmailAddress(email), new Details(name, phone), version, registeredAt)
                : new WithdrawnUser(userId, version, withdrawnAt);
    }

    void become(RegisteredUser user) {
        version = user.version();
        name = user.details().name();
        phone = user.details().phone();
    }

    void become(WithdrawnUser user) {
        version = user.version();
        withdrawnAt = user.withdrawnAt();
        email = null;
        name = null;
        phone = null;
        registeredAt = null;
    }
}
