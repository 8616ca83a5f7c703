package bikerental.mypage.page;

import bikerental.kit.grpc.Times;
import bikerental.mypage.v1.MyPage;
import bikerental.mypage.v1.MyRental;
import bikerental.mypage.v1.MyVouchers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Comparator.naturalOrder;

/**
 * The rows that make up one page.
 *
 * @param rentals newest first
 * @param bikes the known bikes of these rentals, by id
 */
record PageParts(
        CustomerId customer,
        Optional<MyDetailsRow> details,
        Optional<MyVouchersRow> vouchers,
        List<MyRentalRow> rentals,
        Map<String, MyBikeRow> bikes) {

    Page page() {
        return details.filter(row -> row.withdrawn).isPresent() ? new Page.Gone() : new Page.Shown(myPage());
    }

    private MyPage myPage() {
        MyPage.Builder page = MyPage.newBuilder()
                .setCustomerId(customer.value())
                .setVouchers(vouchers.map(MyVouchersRow::shown).orElse(MyVouchers.getDefaultInstance()))
                .addAllRentals(rentals.stream().map(this::myRental).toList());
        details.map(MyDetailsRow::shown).ifPresent(page::setDetails);
        newest().map(Times::of).ifPresent(page::setAsOf);
        return page.build();
    }

    private MyRental myRental(MyRentalRow row) {
        MyRental.Builder rental = MyRental.newBuilder().setRental(row.shown());
        Optional<MyBikeRow> bike = Optional.ofNullable(bikes.get(row.bikeId));
        bike.ifPresent(known -> rental.setBikeModel(known.model));
        bike.flatMap(MyBikeRow::position).ifPresent(rental::setBikePosition);
        return rental.build();
    }

    private Optional<Instant> newest() {
        return Stream.of(
                        details.stream().map(row -> row.at),
                        vouchers.stream().map(row -> row.at),
                        rentals.stream().map(row -> row.at),
                        bikes.values().stream().map(row -> row.at))
                .flatMap(times -> times)
                .max(naturalOrder());
    }
}
