package bikerental.systemtest.check;

import bikerental.systemtest.check.FinalState.Balance;
import bikerental.systemtest.check.FinalState.Bike;
import bikerental.systemtest.check.FinalState.Entry;
import bikerental.systemtest.check.FinalState.Event;
import bikerental.systemtest.check.FinalState.Page;
import bikerental.systemtest.check.FinalState.Rental;
import bikerental.systemtest.check.FinalState.Spending;
import bikerental.systemtest.check.Operation.Kind;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A small history in which all is well, for tests to spoil. Carol buys two vouchers, rides from second 10 to 20 and cancels; Dave, who buys
 * one, is refused the same bike at second 15, has it from second 30 and keeps it.
 */
final class Story {
    static final String CAROL = "carol";
    static final String DAVE = "dave";
    static final String BIKE = "bike";

    final List<Operation> operations = new ArrayList<>(List.of(
            operation(CAROL, Kind.BUY, "b1", "2", 1, 201, "{\"balance\":2}"),
            operation(DAVE, Kind.BUY, "b2", "1", 2, 201, "{\"balance\":1}"),
            operation(CAROL, Kind.RENT, "r1", BIKE, 10, 0, "no answer"),
            operation(CAROL, Kind.RENT, "r1", BIKE, 11, 201, "{\"id\":\"R1\",\"state\":\"ACTIVE\"}"),
            operation(DAVE, Kind.RENT, "r2", BIKE, 15, 409, "{\"rentalId\":\"R2\",\"reason\":\"BIKE_NOT_AVAILABLE\"}"),
            operation(CAROL, Kind.CANCEL, "c1", "R1", 20, 200, "{\"id\":\"R1\",\"state\":\"CANCELLED\"}"),
            operation(DAVE, Kind.RENT, "r3", BIKE, 30, 201, "{\"id\":\"R3\",\"state\":\"ACTIVE\"}")));
    final List<Rental> rentals = new ArrayList<>(List.of(
            new Rental("R1", CAROL, BIKE, 1, "CANCELLED", null, at(10), at(10), at(20), 3, "r1"),
            new Rental("R2", DAVE, BIKE, 2, "REJECTED", "BIKE_NOT_AVAILABLE", at(15), null, at(15), 2, "r2"),
            new Rental("R3", DAVE, BIKE, 3, "ACTIVE", null, at(30), at(30), null, 2, "r3")));
    final List<Bike> bikes = new ArrayList<>(List.of(new Bike(BIKE, "RESERVED", "R3", 4)));
    final List<Spending> spendings = new ArrayList<>(List.of(
            new Spending("R1", CAROL, "RESTORED"),
            new Spending("R2", DAVE, "RESTORED"),
            new Spending("R3", DAVE, "SPENT")));
    final List<Balance> balances =
            new ArrayList<>(List.of(new Balance(CAROL, 2, 2, 1, 1, 0, 3), new Balance(DAVE, 0, 1, 2, 1, 0, 4)));
    final List<Entry> ledger = new ArrayList<>(List.of(
            entry(CAROL, 1, "BOUGHT", 2, null, 1),
            entry(CAROL, 2, "SPENT", -1, "R1", 10),
            entry(CAROL, 3, "RESTORED", 1, "R1", 20),
            entry(DAVE, 1, "BOUGHT", 1, null, 2),
            entry(DAVE, 2, "SPENT", -1, "R2", 15),
            entry(DAVE, 3, "RESTORED", 1, "R2", 16),
            entry(DAVE, 4, "SPENT", -1, "R3", 30)));
    final List<Event> events = new ArrayList<>(List.of(
            event("rental", "R1", 1, "PENDING", "R1", 10),
            event("rental", "R1", 2, "ACTIVE", "R1", 10),
            event("rental", "R1", 3, "CANCELLED", "R1", 20),
            event("rental", "R2", 1, "PENDING", "R2", 15),
            event("rental", "R2", 2, "REJECTED", "R2", 15),
            event("rental", "R3", 1, "PENDING", "R3", 30),
            event("rental", "R3", 2, "ACTIVE", "R3", 30),
            event("bike", BIKE, 1, "AVAILABLE", "", 0),
            event("bike", BIKE, 2, "RESERVED", "R1", 10),
            event("bike", BIKE, 3, "AVAILABLE", "", 21),
            event("bike", BIKE, 4, "RESERVED", "R3", 30),
            event("voucher", CAROL, 1, "2", "", 1),
            event("voucher", CAROL, 2, "1", "R1", 10),
            event("voucher", CAROL, 3, "2", "R1", 20),
            event("voucher", DAVE, 1, "1", "", 2),
            event("voucher", DAVE, 2, "0", "R2", 15),
            event("voucher", DAVE, 3, "1", "R2", 16),
            event("voucher", DAVE, 4, "0", "R3", 30)));
    final List<Page> pages = new ArrayList<>(List.of(
            new Page(CAROL, 2, List.of("R1 CANCELLED")), new Page(DAVE, 0, List.of("R3 ACTIVE", "R2 REJECTED"))));
    final List<String> leftOver = new ArrayList<>();

    static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    static Operation operation(
            String customer, Kind kind, String key, String about, int second, int status, String body) {
        return new Operation(customer, kind, key, about, at(second), at(second).plusMillis(500), status, body);
    }

    static Entry entry(String customer, long version, String kind, int change, @Nullable String rental, int second) {
        return new Entry(customer, version, kind, change, rental, at(second));
    }

    static Event event(String aggregate, String key, long version, String state, String rental, int second) {
        return new Event(aggregate, key, aggregate + key + version, version, state, rental, at(second));
    }

    /** The row of one rental, otherwise. */
    void rental(String id, UnaryOperator<Rental> change) {
        rentals.replaceAll(rental -> rental.id().equals(id) ? change.apply(rental) : rental);
    }

    /** The names of the rules that are broken. */
    List<String> broken() {
        FinalState state = new FinalState(rentals, bikes, spendings, balances, ledger, events, pages, leftOver);
        return Checker.violations(new History(operations, state, Duration.ofSeconds(10))).stream()
                .map(Violation::rule)
                .distinct()
                .toList();
    }
}
