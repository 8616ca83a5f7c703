package bikerental.systemtest.history;

import bikerental.systemtest.check.FinalState;
import bikerental.systemtest.check.FinalState.Page;
import bikerental.systemtest.check.Json;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.people.Customer;
import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what tables, topics and pages say of some customers and bikes. */
final class Evidence {
    private static final List<String> WITH_OUTBOX = List.of("rental", "bike", "voucher", "user");

    private final BikeRental system;
    private final List<Customer> customers;
    private final Tables tables;
    private final long givenUpBefore;

    Evidence(BikeRental system, List<Customer> customers, List<String> bikes) {
        this.system = system;
        this.customers = customers;
        this.tables = new Tables(
                system.databases(), customers.stream().map(Customer::id).toList(), bikes);
        this.givenUpBefore = givenUp();
    }

    FinalState gather() {
        return new FinalState(
                tables.rentals(),
                tables.bikes(),
                tables.spendings(),
                tables.balances(),
                tables.ledger(),
                new EventLog(system).events(),
                pages(),
                leftOver());
    }

    /** How many of the rentals that were wished for before a moment still wait. */
    long waitingSince(Instant moment) {
        return tables.waitingSince(moment);
    }

    /** With new tokens, however long the history was. */
    private List<Page> pages() {
        return customers.stream()
                .map(customer -> customer.loggedInAgain(system.processes().tokens()))
                .map(Evidence::page)
                .toList();
    }

    private static Page page(Customer customer) {
        JsonNode page = Json.read(customer.page().asString());
        List<String> rentals = new ArrayList<>();
        page.path("rentals")
                .forEach(rental -> rentals.add(
                        rental.path("id").asText() + " " + rental.path("state").asText()));
        return new Page(customer.id(), page.path("vouchers").path("balance").asLong(), rentals);
    }

    private List<String> leftOver() {
        Stream<String> events = WITH_OUTBOX.stream()
                .map(service -> service + " " + system.databases().row(service, "select count(*) from outbox"))
                .filter(count -> !count.endsWith(" 0"))
                .map(count -> "events in the outbox of " + count);
        long givenUp = givenUp() - givenUpBefore;
        return Stream.concat(events, givenUp == 0 ? Stream.empty() : Stream.of("dead letters: " + givenUp))
                .toList();
    }

    private long givenUp() {
        return system.topics().names().stream()
                .filter(topic -> topic.endsWith(".dead-letter"))
                .mapToLong(system.topics()::messagesIn)
                .sum();
    }
}
