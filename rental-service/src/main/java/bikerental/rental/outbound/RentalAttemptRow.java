package bikerental.rental.outbound;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** The attempts to decide a rental, as a row. Statements write it. */
@Entity
@Table(name = "rental_attempt")
class RentalAttemptRow extends PanacheEntityBase {
    @Id
    @Column(name = "rental_id")
    UUID rentalId;

    @Column
    int attempts;

    @Column(name = "odd_answers")
    int unexpectedAnswers;

    @Column(name = "last_error")
    @Nullable
    String lastError;

    @Column(name = "last_attempt_at")
    @Nullable
    Instant lastAttemptAt;
}
