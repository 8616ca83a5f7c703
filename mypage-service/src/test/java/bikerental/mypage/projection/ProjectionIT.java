package bikerental.mypage.projection;

import bikerental.kit.events.BikeEvents;
import bikerental.kit.events.EventTypes;
import bikerental.kit.events.RentalEvents;
import bikerental.kit.events.UnprocessableEvent;
import bikerental.kit.events.UserEvents;
import bikerental.kit.events.VoucherEvents;
import bikerental.mypage.testing.Happening;
import bikerental.mypage.testing.Happenings;
import bikerental.mypage.testing.Tables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static bikerental.kit.testing.Unis.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class ProjectionIT {
    @Inject
    Projection projection;

    @Inject
    Tables tables;

    private final String alice = Happenings.someone();

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @Test
    void appliesANewerVersion() {
        vouchers(Happenings.vouchersLeft(alice, 1, 5), Happenings.vouchersLeft(alice, 2, 4));

        assertThat(balance()).isEqualTo("4");
    }

    @Test
    void aRepeatChangesNothing() {
        vouchers(Happenings.vouchersLeft(alice, 1, 5));
        String before = tables.hash();

        vouchers(Happenings.vouchersLeft(alice, 1, 5));

        assertThat(tables.hash()).isEqualTo(before);
    }

    @Test
    void anOlderVersionNeverWins() {
        vouchers(Happenings.vouchersLeft(alice, 7, 3));
        String before = tables.hash();

        vouchers(Happenings.vouchersLeft(alice, 6, 4));

        assertThat(tables.hash()).isEqualTo(before);
    }

    @Test
    void versionsMayJump() {
        vouchers(Happenings.vouchersLeft(alice, 2, 5), Happenings.vouchersLeft(alice, 40, 1));

        assertThat(balance()).isEqualTo("1");
    }

    @Test
    void withinABatchTheNewestVersionWinsInAnyOrder() {
        vouchers(
                Happenings.vouchersLeft(alice, 3, 1),
                Happenings.vouchersLeft(alice, 1, 3),
                Happenings.vouchersLeft(alice, 2, 2));

        assertThat(balance()).isEqualTo("1");
    }

    @Test
    void withdrawingErasesTheDetails() {
        users(Happenings.userUpdated(alice, 1, "alice"), Happenings.userWithdrew(alice, 2));

        assertThat(tables.contents())
                .contains("\"withdrawn\":true", "\"email\":null", "\"name\":null", "\"phone\":null")
                .doesNotContain("alice@");
    }

    @Test
    void aLateRepeatDoesNotBringErasedDetailsBack() {
        users(Happenings.userUpdated(alice, 1, "alice"), Happenings.userWithdrew(alice, 2));
        String before = tables.hash();

        users(Happenings.userUpdated(alice, 1, "alice"));

        assertThat(tables.hash()).isEqualTo(before);
    }

    @Test
    void whatATableRefusesCanNeverSucceedAndLeavesNothingOfItsBatch() {
        String before = tables.hash();

        assertThatThrownBy(() -> users(
                        Happenings.userUpdated(alice, 1, "alice"),
                        Happenings.userUpdated(Happenings.someone(), 1, "nul\0")))
                .isInstanceOf(UnprocessableEvent.class);

        assertThat(tables.hash()).isEqualTo(before);
    }

    @Test
    void replayingEverythingChangesNoRow() {
        everything().forEach(this::applyOne);
        String before = tables.hash();

        everything().forEach(this::applyOne);

        assertThat(tables.hash()).isEqualTo(before);
    }

    @Test
    void anyOrderGivesTheSameRows() {
        everything().forEach(this::applyOne);
        String inOrder = tables.contents();
        tables.clear();
        List<Happening> shuffled = new ArrayList<>(everything());
        Collections.shuffle(shuffled, new Random(4711));

        shuffled.forEach(this::applyOne);

        assertThat(tables.contents()).isEqualTo(inOrder);
    }

    private List<Happening> everything() {
        String bob = "00000000-0000-4000-8000-00000000000b";
        return IntStream.rangeClosed(1, 20)
                .boxed()
                .flatMap(n -> Stream.of(
                        Happenings.userUpdated(bob, n, "bob" + n),
                        Happenings.vouchersLeft(bob, n, 20 - n),
                        Happenings.rentalAccepted("rental-" + n, bob, "bike-" + n % 3),
                        Happenings.bikeRented("rental-" + n, bob, "bike-" + n % 3, 2),
                        Happenings.bikeStandsAt("bike-" + n % 3, n, 37 + n / 100.0, 127)))
                .toList();
    }

    private void applyOne(Happening happening) {
        switch (happening.topic()) {
            case UserEvents.TOPIC -> users(happening);
            case VoucherEvents.TOPIC -> vouchers(happening);
            case RentalEvents.TOPIC -> apply(new RentalTable(), RentalEvents.TYPES, happening);
            case BikeEvents.TOPIC -> apply(new BikeTable(), BikeEvents.TYPES, happening);
            default -> throw new AssertionError(happening.topic());
        }
    }

    private void users(Happening... happenings) {
        apply(new DetailsTable(), UserEvents.TYPES, happenings);
    }

    private void vouchers(Happening... happenings) {
        apply(new VouchersTable(), VoucherEvents.TYPES, happenings);
    }

    private <S> void apply(Table<S> table, EventTypes<S> types, Happening... happenings) {
        await(() -> projection.apply(
                table, Stream.of(happenings).map(one -> one.as(types)).toList()));
    }

    private String balance() {
        return tables.single("select balance from my_vouchers where customer_id = '" + alice + "'");
    }
}
