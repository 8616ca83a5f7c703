package bikerental.mypage.testing;

import bikerental.bike.v1.Bike;
import bikerental.bike.v1.BikeState;
import bikerental.bike.v1.BikeStateChanged;
import bikerental.common.v1.Position;
import bikerental.kit.events.BikeEvents;
import bikerental.kit.events.RentalEvents;
import bikerental.kit.events.UserEvents;
import bikerental.kit.events.VoucherEvents;
import bikerental.kit.grpc.Times;
import bikerental.rental.v1.BikeRented;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalAccepted;
import bikerental.rental.v1.RentalState;
import bikerental.user.v1.User;
import bikerental.user.v1.UserUpdated;
import bikerental.user.v1.UserWithdrawn;
import bikerental.voucher.v1.VoucherBalance;
import bikerental.voucher.v1.VouchersBought;

import java.time.Instant;
import java.util.UUID;

/** Creates events of other services. */
public final class TestEvents {
    /** The base time. An aggregate's event of version n is n seconds later. */
    public static final Instant BEGINNING = Instant.parse("2026-03-01T08:00:00.123456Z");

    private TestEvents() {}

    public static String randomId() {
        return UUID.randomUUID().toString();
    }

    public static Instant at(long version) {
        return BEGINNING.plusSeconds(version);
    }

    public static TestEvent userUpdated(String customer, long version, String name) {
        User user = User.newBuilder()
                .setId(customer)
                .setVersion(version)
                .setEmail(name + "@example.org")
                .setName(name)
                .build();
        return new TestEvent(
                UserEvents.TOPIC,
                customer,
                UserUpdated.newBuilder().setUser(user).build(),
                at(version));
    }

    public static TestEvent userWithdrew(String customer, long version) {
        UserWithdrawn event = UserWithdrawn.newBuilder()
                .setUserId(customer)
                .setVersion(version)
                .setWithdrawnAt(Times.of(at(version)))
                .build();
        return new TestEvent(UserEvents.TOPIC, customer, event, at(version));
    }

    public static TestEvent vouchersBought(String customer, long version, long left) {
        VoucherBalance balance = VoucherBalance.newBuilder()
                .setCustomerId(customer)
                .setVersion(version)
                .setBalance(left)
                .build();
        return new TestEvent(
                VoucherEvents.TOPIC,
                customer,
                VouchersBought.newBuilder().setBalance(balance).build(),
                at(version));
    }

    public static TestEvent bikeMoved(String bike, long version, double lat, double lon) {
        Bike state = Bike.newBuilder()
                .setId(bike)
                .setVersion(version)
                .setModel("City 3")
                .setState(BikeState.BIKE_STATE_AVAILABLE)
                .setPosition(Position.newBuilder().setLat(lat).setLon(lon))
                .build();
        return new TestEvent(
                BikeEvents.TOPIC,
                bike,
                BikeStateChanged.newBuilder().setBike(state).build(),
                at(version));
    }

    public static TestEvent rentalAccepted(String rental, String customer, String bike) {
        Rental state = rental(rental, customer, bike, 1, RentalState.RENTAL_STATE_PENDING);
        return new TestEvent(
                RentalEvents.TOPIC,
                rental,
                RentalAccepted.newBuilder().setRental(state).build(),
                at(1));
    }

    public static TestEvent bikeRented(String rental, String customer, String bike, long version) {
        Rental state = rental(rental, customer, bike, version, RentalState.RENTAL_STATE_ACTIVE);
        return new TestEvent(
                RentalEvents.TOPIC,
                rental,
                BikeRented.newBuilder().setRental(state).build(),
                at(version));
    }

    private static Rental rental(String rental, String customer, String bike, long version, RentalState state) {
        return Rental.newBuilder()
                .setId(rental)
                .setCustomerId(customer)
                .setBikeId(bike)
                .setVersion(version)
                .setState(state)
                .setRequestedAt(Times.of(BEGINNING))
                .build();
    }
}
