package bikerental.systemtest.history;

import bikerental.systemtest.check.FinalState;
import bikerental.systemtest.check.FinalState.Balance;
import bikerental.systemtest.check.FinalState.Bike;
import bikerental.systemtest.check.FinalState.Entry;
import bikerental.systemtest.check.FinalState.Page;
import bikerental.systemtest.check.FinalState.Rental;
import bikerental.systemtest.check.FinalState.Spending;
import bikerental.systemtest.check.Json;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.people.Customer;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what tables, topics and pages say of some customers and bikes. */
final class Evidence {
    private static final List<String> WITH_OUTBOX = List.of("rental", "bike", "voucher", "user");

    private final BikeRental system;
    private final List<Customer> customers;
    private final List<String> bikes;

    Evidence(BikeRental system, List<Customer> customers, List<String> bikes) {
        this.system = system;
        this.customers = customers;
        this.bikes = bikes;
    }

    FinalState gather() {
        return new FinalState(
                rentals(),
                bikes(),
                spendings(),
                balances(),
                ledger(),
                new EventLog(system).events(),
                pages(),
                leftOver());
    }

    /** How many of the rentals that were wished for before a moment still wait. */
    long waitingSince(Instant moment) {
        return Long.parseLong(system.databases()
                .row(
                        "rental",
                        "select count(*) from rental where state = 'PENDING' and requested_at <= '%s' and bike_id in (%s)"
                                .formatted(moment, quoted(bikes))));
    }

    private List<Rental> rentals() {
        return rows("rental", "select * from rental where bike_id in (%s)".formatted(quoted(bikes))).stream()
                .map(row -> new Rental(
                        text(row, "id"),
                        text(row, "customer_id"),
                        text(row, "bike_id"),
                        row.path("place").asLong(),
                        text(row, "state"),
                        row.path("reason").textValue(),
                        time(row.path("requested_at")),
                        timeOrNull(row.path("active_at")),
                        timeOrNull(row.path("ended_at")),
                        row.path("version").asLong(),
                        row.path("request_id").textValue()))
                .toList();
    }

    private List<Bike> bikes() {
        return rows("bike", "select * from bike where id in (%s)".formatted(quoted(bikes))).stream()
                .map(row -> new Bike(
                        text(row, "id"),
                        text(row, "state"),
                        row.path("held_by").textValue(),
                        row.path("version").asLong()))
                .toList();
    }

    private List<Spending> spendings() {
        return ofCustomers("spending").stream()
                .map(row -> new Spending(text(row, "rental_id"), text(row, "customer_id"), text(row, "state")))
                .toList();
    }

    private List<Balance> balances() {
        return ofCustomers("voucher_balance").stream()
                .map(row -> new Balance(
                        text(row, "customer_id"),
                        row.path("balance").asLong(),
                        row.path("bought").asLong(),
                        row.path("spent").asLong(),
                        row.path("restored").asLong(),
                        row.path("forfeited").asLong(),
                        row.path("version").asLong()))
                .toList();
    }

    private List<Entry> ledger() {
        return ofCustomers("voucher_entry").stream()
                .map(row -> new Entry(
                        text(row, "customer_id"),
                        row.path("version").asLong(),
                        text(row, "kind"),
                        row.path("change").asInt(),
                        row.path("rental_id").textValue(),
                        time(row.path("at"))))
                .toList();
    }

    private List<JsonNode> ofCustomers(String table) {
        List<String> ids = customers.stream().map(Customer::id).toList();
        return rows("voucher", "select * from %s where customer_id in (%s)".formatted(table, quoted(ids)));
    }

    private List<Page> pages() {
        return customers.stream().map(Evidence::page).toList();
    }

    private static Page page(Customer customer) {
        JsonNode page = Json.read(customer.page().asString());
        List<String> rentals = new ArrayList<>();
        page.path("rentals").forEach(rental -> rentals.add(text(rental, "id") + " " + text(rental, "state")));
        return new Page(customer.id(), page.path("vouchers").path("balance").asLong(), rentals);
    }

    private List<String> leftOver() {
        Stream<String> events = WITH_OUTBOX.stream()
                .map(service -> service + " " + system.databases().row(service, "select count(*) from outbox"))
                .filter(count -> !count.endsWith(" 0"))
                .map(count -> "events in the outbox of " + count);
        Stream<String> messages = system.topics().names().stream()
                .filter(topic -> topic.endsWith(".dead-letter"))
                .filter(topic -> system.topics().messagesIn(topic) > 0)
                .map(topic -> "given up: messages in " + topic);
        return Stream.concat(events, messages).toList();
    }

    private List<JsonNode> rows(String database, String query) {
        return system.databases().rows(database, "select row_to_json(found)::text from (" + query + ") found").stream()
                .map(Json::read)
                .toList();
    }

    private static String quoted(List<String> words) {
        return words.stream().collect(Collectors.joining("','", "'", "'"));
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).asText();
    }

    private static Instant time(JsonNode value) {
        return OffsetDateTime.parse(value.asText()).toInstant();
    }

    private static @Nullable Instant timeOrNull(JsonNode value) {
        return value.isTextual() ? time(value) : null;
    }
}
