package bikerental.systemtest.check;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What the services' tables and topics say of the customers and bikes of a history when it is over. */
public record FinalState(
        List<Rental> rentals,
        List<Bike> bikes,
        List<Spending> spendings,
        List<Balance> balances,
        List<Entry> ledger,
        List<Event> events,
        List<Page> pages,
        List<String> leftOver) {

    /** A row of the rentals. */
    public record Rental(
            String id,
            String customer,
            String bike,
            long place,
            String state,
            @Nullable String reason,
            Instant requestedAt,
            @Nullable Instant activeAt,
            @Nullable Instant endedAt,
            long version,
            @Nullable String key) {
        public boolean is(String wanted) {
            return state.equals(wanted);
        }

        /** When it was decided; nothing for one that was cancelled before, or that waits. */
        public @Nullable Instant decidedAt() {
            return activeAt != null || is("CANCELLED") ? activeAt : endedAt;
        }

        /** Whether it was live at some time between the two, both included. */
        public boolean wasActiveBetween(Instant from, Instant to) {
            return activeAt != null && !activeAt.isAfter(to) && (endedAt == null || !endedAt.isBefore(from));
        }
    }

    /** A row of the bikes. */
    public record Bike(String id, String state, @Nullable String heldBy, long version) {}

    /** What became of the voucher of a rental. */
    public record Spending(String rental, String customer, String state) {}

    /** A customer's totals. */
    public record Balance(
            String customer, long balance, long bought, long spent, long restored, long forfeited, long version) {}

    /** An entry of a ledger. */
    public record Entry(
            String customer,
            long version,
            String kind,
            int change,
            @Nullable String rental,
            Instant at) {}

    /**
     * An event on a topic, in the order in which they lie there.
     *
     * @param aggregate "rental", "bike" or "voucher"
     * @param id the event's own
     * @param state the state it carries; for vouchers the balance
     * @param rental the rental that it tells of, or that holds the bike; empty for none
     */
    public record Event(
            String aggregate, String key, String id, long version, String state, String rental, Instant at) {}

    /** A customer's page: the balance, and "id state" of each rental that it shows, in its order. */
    public record Page(String customer, long balance, List<String> rentals) {}
}
