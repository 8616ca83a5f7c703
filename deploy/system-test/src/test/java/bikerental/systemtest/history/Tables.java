package bikerental.systemtest.history;

import bikerental.systemtest.check.FinalState.Balance;
import bikerental.systemtest.check.FinalState.Bike;
import bikerental.systemtest.check.FinalState.Entry;
import bikerental.systemtest.check.FinalState.Rental;
import bikerental.systemtest.check.FinalState.Spending;
import bikerental.systemtest.check.Json;
import bikerental.systemtest.harness.Databases;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of some customers and bikes in the services' tables. */
record Tables(Databases databases, List<String> customerIds, List<String> bikeIds) {
    /** How many of the rentals that were wished for before a moment still wait. */
    long waitingSince(Instant moment) {
        return Long.parseLong(databases.row(
                "rental",
                "select count(*) from rental where state = 'PENDING' and requested_at <= '%s' and bike_id in (%s)"
                        .formatted(moment, quoted(bikeIds))));
    }

    List<Rental> rentals() {
        return rows("rental", "select * from rental where bike_id in (%s)".formatted(quoted(bikeIds))).stream()
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

    List<Bike> bikes() {
        return rows("bike", "select * from bike where id in (%s)".formatted(quoted(bikeIds))).stream()
                .map(row -> new Bike(
                        text(row, "id"),
                        text(row, "state"),
                        row.path("held_by").textValue(),
                        row.path("version").asLong()))
                .toList();
    }

    List<Spending> spendings() {
        return ofCustomers("spending").stream()
                .map(row -> new Spending(text(row, "rental_id"), text(row, "customer_id"), text(row, "state")))
                .toList();
    }

    List<Balance> balances() {
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

    List<Entry> ledger() {
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
        return rows("voucher", "select * from %s where customer_id in (%s)".formatted(table, quoted(customerIds)));
    }

    private List<JsonNode> rows(String database, String query) {
        return databases.rows(database, "select row_to_json(found)::text from (" + query + ") found").stream()
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
