package bikerental.mypage.page;

import bikerental.mypage.v1.MyDetails;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.time.Instant;

/** A customer's personal details. After a withdrawal the row stays, without details. */
@Entity
@Immutable
@Table(name = "my_details")
class MyDetailsRow {
    @Id
    @Column(name = "customer_id")
    String customerId;

    @Column(name = "withdrawn")
    boolean withdrawn;

    @Column(name = "email")
    String email;

    @Column(name = "name")
    String name;

    @Column(name = "phone")
    String phone;

    @Column(name = "at")
    Instant at;

    MyDetails shown() {
        return MyDetails.newBuilder()
                .setEmail(email)
                .setName(name)
                .setPhone(phone)
                .build();
    }
}
