package bikerental.voucher.application;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.EndedRental;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.Spending;
import bikerental.voucher.domain.Spending.Closed;
import bikerental.voucher.domain.Spending.Restored;
import bikerental.voucher.domain.Spending.Spent;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

/**
 * Policy: when a rental ends without a ride, its voucher comes back; after a ride, it is used up. If no voucher was
 * spent, the rental is closed so that none ever will be. Applying the same end again changes nothing.
 */
@ApplicationScoped
public class RestoreVoucherWhenRentalFails {
    private final VoucherBalances balances;
    private final Clock clock;

    RestoreVoucherWhenRentalFails(VoucherBalances balances, Clock clock) {
        this.balances = balances;
        this.clock = clock;
    }

    /** Applies all endings in one change. */
    public Uni<Void> apply(Collection<EndedRental> ended) {
        if (ended.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<RentalId, EndedRental> endings =
                ended.stream().collect(toMap(EndedRental::id, Function.identity(), (first, _) -> first));
        return balances.change(change -> change.insertOrLock(closings(endings.values()))
                .map(before -> settled(before, endings))
                .chain(settled -> settle(change, settled)));
    }

    private static List<Closed> closings(Collection<EndedRental> ended) {
        return ended.stream()
                .map(rental -> new Closed(rental.id(), rental.customer()))
                .toList();
    }

    /** The voucher goes back to the customer in our own spending, whatever customer the event names. */
    private static List<Spending> settled(List<Spending> before, Map<RentalId, EndedRental> endings) {
        return before.stream()
                .filter(Spent.class::isInstance)
                .map(Spent.class::cast)
                .map(spent ->
                        spent.end(requireNonNull(endings.get(spent.rental())).ending()))
                .toList();
    }

    private Uni<Void> settle(VoucherChange change, List<Spending> settled) {
        change.update(settled);
        return Multi.createFrom()
                .iterable(restoredByCustomer(settled).entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> restore(change, one.getKey(), one.getValue()))
                .onItem()
                .ignoreAsUni();
    }

    private static SortedMap<CustomerId, List<Restored>> restoredByCustomer(List<Spending> settled) {
        return settled.stream()
                .filter(Restored.class::isInstance)
                .map(Restored.class::cast)
                .collect(groupingBy(Restored::customer, TreeMap::new, toList()));
    }

    private Uni<Void> restore(VoucherChange change, CustomerId customer, List<Restored> rentals) {
        return change.lock(customer).chain(balance -> change.save(events(balance, rentals, clock.instant())));
    }

    private static List<VoucherEvent> events(VoucherBalance balance, List<Restored> rentals, Instant at) {
        List<VoucherEvent> events = new ArrayList<>();
        VoucherBalance present = balance;
        for (Restored restored : rentals) {
            events.addAll(present.restore(restored.rental(), at));
            present = events.getLast().balance();
        }
        return events;
    }
}
