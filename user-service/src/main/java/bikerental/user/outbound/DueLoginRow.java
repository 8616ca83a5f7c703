package bikerental.user.outbound;

import bikerental.user.domain.UserId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.UUID;

/** A login that must still be deleted. */
@Entity
@Table(name = "due_login")
class DueLoginRow extends PanacheEntityBase {
    @Id
    @Column(name = "user_id")
    UUID userId;

    static Uni<Void> add(UserId id) {
        DueLoginRow row = new DueLoginRow();
        row.userId = id.value();
        return row.persist().replaceWithVoid();
    }

    UserId id() {
        return new UserId(userId);
    }
}
