package bikerental.mypage.page;

import bikerental.rental.v1.Rental;
import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.time.Instant;

/** A rental as its last event carried it. */
@Entity
@Immutable
@Table(name = "my_rental")
class MyRentalRow {
    @Id
    @Column(name = "rental_id")
    String rentalId;

    @Column(name = "customer_id")
    String customerId;

    @Column(name = "bike_id")
    String bikeId;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "rental")
    byte[] rental;

    @Column(name = "at")
    Instant at;

    Rental shown() {
        try {
            return Rental.parseFrom(rental);
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("my_rental " + rentalId + " holds no rental", impossible);
        }
    }
}
