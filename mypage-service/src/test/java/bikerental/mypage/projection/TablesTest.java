package bikerental.mypage.projection;

import bikerental.bike.v1.Bike;
import bikerental.kit.events.BikeEvents;
import bikerental.kit.events.BikeOnTopic;
import bikerental.kit.events.Event;
import bikerental.kit.events.RentalEvents;
import bikerental.kit.events.UnprocessableEvent;
import bikerental.kit.events.UserEvents;
import bikerental.kit.events.VoucherEvents;
import bikerental.kit.events.VoucherOnTopic;
import bikerental.mypage.testing.Happening;
import bikerental.mypage.testing.Happenings;
import bikerental.rental.v1.BikeRented;
import bikerental.rental.v1.Rental;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TablesTest {
    private static final String CUSTOMER = Happenings.someone();

    @Test
    void detailsComeFromTheEvent() {
        Tuple row = new DetailsTable()
                .row(Happenings.userUpdated(CUSTOMER, 3, "alice").as(UserEvents.TYPES));

        assertThat(values(row)).containsExactly(CUSTOMER, 3L, false, "alice@example.org", "alice", "", at(3));
    }

    @Test
    void withdrawingErasesTheDetailsAndKeepsTheVersion() {
        Tuple row = new DetailsTable().row(Happenings.userWithdrew(CUSTOMER, 4).as(UserEvents.TYPES));

        assertThat(values(row)).containsExactly(CUSTOMER, 4L, true, null, null, null, at(4));
    }

    @Test
    void vouchersComeFromTheEvent() {
        Tuple row =
                new VouchersTable().row(Happenings.vouchersLeft(CUSTOMER, 2, 7).as(VoucherEvents.TYPES));

        assertThat(values(row)).containsExactly(CUSTOMER, 2L, 7L, 0L, 0L, at(2));
    }

    @Test
    void rentalsAreKeptAsTheEventCarriesThem() {
        Happening happening = Happenings.bikeRented("rental", CUSTOMER, "bike", 2);
        Rental rental = ((BikeRented) happening.event()).getRental();

        Tuple row = new RentalTable().row(happening.as(RentalEvents.TYPES));

        assertThat(row.getString(0)).isEqualTo("rental");
        assertThat(row.getLong(1)).isEqualTo(2);
        assertThat(row.getString(2)).isEqualTo(CUSTOMER);
        assertThat(row.getString(3)).isEqualTo("bike");
        assertThat(row.getString(4)).isEqualTo("ACTIVE");
        assertThat(row.getOffsetDateTime(5)).isEqualTo(at(0));
        assertThat(row.getBuffer(6).getBytes()).isEqualTo(rental.toByteArray());
        assertThat(row.getOffsetDateTime(7)).isEqualTo(at(2));
    }

    @Test
    void bikesComeFromTheEvent() {
        Tuple row = new BikeTable()
                .row(Happenings.bikeStandsAt("bike", 5, 37.5, 127.0).as(BikeEvents.TYPES));

        assertThat(values(row)).containsExactly("bike", 5L, "City 3", 37.5, 127.0, "AVAILABLE", null, at(5));
    }

    @Test
    void aBikeMayBeWithoutAPosition() {
        Bike bike = Bike.newBuilder().setId("bike").setVersion(1).build();

        Tuple row = new BikeTable().row(new Event<>("id", "type", "bike", Happenings.at(1), new BikeOnTopic(bike, "")));

        assertThat(row.getDouble(3)).isNull();
        assertThat(row.getDouble(4)).isNull();
    }

    @Test
    void anEventWithoutIdCanNeverBeApplied() {
        Event<VoucherOnTopic> nameless = Happenings.vouchersLeft("", 1, 1).as(VoucherEvents.TYPES);

        assertThatThrownBy(() -> new VouchersTable().row(nameless)).isInstanceOf(UnprocessableEvent.class);
    }

    @Test
    void anEventWithoutVersionCanNeverBeApplied() {
        Event<VoucherOnTopic> unversioned =
                Happenings.vouchersLeft(CUSTOMER, 0, 1).as(VoucherEvents.TYPES);

        assertThatThrownBy(() -> new VouchersTable().row(unversioned)).isInstanceOf(UnprocessableEvent.class);
    }

    private static Object[] values(Tuple row) {
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getValue(i);
        }
        return values;
    }

    private static Object at(long version) {
        return Happenings.at(version).atOffset(ZoneOffset.UTC);
    }
}
