package bikerental.mypage.page;

import bikerental.common.v1.Position;
import bikerental.kit.grpc.Times;
import bikerental.mypage.v1.MyDetails;
import bikerental.mypage.v1.MyPage;
import bikerental.mypage.v1.MyRental;
import bikerental.rental.v1.Rental;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class PagePartsTest {
    private static final CustomerId ALICE = new CustomerId("alice");
    private static final Instant EARLY = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LATE = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void isEmptyBeforeTheFirstEvent() {
        MyPage page = shown(parts(Optional.empty(), Optional.empty(), List.of(), Map.of()));

        assertThat(page.getCustomerId()).isEqualTo("alice");
        assertThat(page.hasDetails()).isFalse();
        assertThat(page.getVouchers().getBalance()).isZero();
        assertThat(page.getRentalsList()).isEmpty();
        assertThat(page.hasAsOf()).isFalse();
    }

    @Test
    void isGoneOnceTheCustomerHasWithdrawn() {
        MyDetailsRow withdrawn = new MyDetailsRow();
        withdrawn.withdrawn = true;
        withdrawn.at = LATE;

        Page page = parts(Optional.of(withdrawn), Optional.of(vouchers(3)), List.of(rental("r", "b")), Map.of())
                .page();

        assertThat(page).isEqualTo(new Page.Gone());
    }

    @Test
    void showsDetailsAndVouchers() {
        MyPage page = shown(parts(Optional.of(details()), Optional.of(vouchers(3)), List.of(), Map.of()));

        assertThat(page.getDetails())
                .isEqualTo(MyDetails.newBuilder()
                        .setEmail("alice@example.org")
                        .setName("Alice")
                        .build());
        assertThat(page.getVouchers().getBalance()).isEqualTo(3);
    }

    @Test
    void showsRentalsInTheirOrderWithWhatIsKnownOfTheirBikes() {
        MyPage page = shown(parts(
                Optional.empty(),
                Optional.empty(),
                List.of(rental("new", "known"), rental("old", "unknown")),
                Map.of("known", bike(37.5, 127.0))));

        assertThat(page.getRentalsList())
                .containsExactly(
                        MyRental.newBuilder()
                                .setRental(Rental.newBuilder().setId("new"))
                                .setBikeModel("City 3")
                                .setBikePosition(
                                        Position.newBuilder().setLat(37.5).setLon(127.0))
                                .build(),
                        MyRental.newBuilder()
                                .setRental(Rental.newBuilder().setId("old"))
                                .build());
    }

    @Test
    void isAsOfItsNewestEvent() {
        MyBikeRow bike = bike(0, 0);
        bike.at = LATE;

        MyPage page = shown(
                parts(Optional.of(details()), Optional.of(vouchers(1)), List.of(rental("r", "b")), Map.of("b", bike)));

        assertThat(page.getAsOf()).isEqualTo(Times.of(LATE));
    }

    private static MyPage shown(PageParts parts) {
        return ((Page.Shown) parts.page()).page();
    }

    private static PageParts parts(
            Optional<MyDetailsRow> details,
            Optional<MyVouchersRow> vouchers,
            List<MyRentalRow> rentals,
            Map<String, MyBikeRow> bikes) {
        return new PageParts(ALICE, details, vouchers, rentals, bikes);
    }

    private static MyDetailsRow details() {
        MyDetailsRow row = new MyDetailsRow();
        row.email = "alice@example.org";
        row.name = "Alice";
        row.phone = "";
        row.at = EARLY;
        return row;
    }

    private static MyVouchersRow vouchers(long balance) {
        MyVouchersRow row = new MyVouchersRow();
        row.balance = balance;
        row.at = EARLY;
        return row;
    }

    private static MyRentalRow rental(String id, String bike) {
        MyRentalRow row = new MyRentalRow();
        row.rentalId = id;
        row.bikeId = bike;
        row.rental = Rental.newBuilder().setId(id).build().toByteArray();
        row.at = EARLY;
        return row;
    }

    private static MyBikeRow bike(double lat, double lon) {
        MyBikeRow row = new MyBikeRow();
        row.model = "City 3";
        row.lat = lat;
        row.lon = lon;
        row.at = EARLY;
        return row;
    }
}
